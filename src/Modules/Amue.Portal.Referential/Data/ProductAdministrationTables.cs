using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Referential.Data;

[Migration("202611290020_Referential_Products")]
internal sealed class ProductAdministrationTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("modules", "products", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<int>("domain", "products", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<int>("revision", "products", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<DateOnly>("convention_signed_on", "deployments", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("in_production_on", "deployments", nullable: true);
        migrationBuilder.AddColumn<string>("modules", "deployments", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<DateOnly>("contract_ends_on", "support_groups", nullable: true);
        migrationBuilder.AddColumn<int>("revision", "support_groups", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("calendar", "support_groups", nullable: true);

        migrationBuilder.CreateTable("correspondents", table => new
        {
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: false),
            ProductId = table.Column<Guid>(name: "product_id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            IsPrimary = table.Column<bool>(name: "is_primary", nullable: false),
            ConfirmedOn = table.Column<DateOnly>(name: "confirmed_on", nullable: true),
            AbsentUntil = table.Column<DateOnly>(name: "absent_until", nullable: true),
            StandInId = table.Column<Guid>(name: "stand_in_id", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_correspondents", x => new { x.EstablishmentId, x.ProductId, x.AccountId });
            table.ForeignKey("fk_correspondents_establishments_establishment_id", x => x.EstablishmentId, "establishments", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_correspondents_products_product_id", x => x.ProductId, "products", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_correspondents_product_id", "correspondents", "product_id");
    }
}
