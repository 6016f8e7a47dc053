using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Referential.Data;

[Migration("202611210010_Referential_Tables")]
internal sealed class ReferentialTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Establishments(migrationBuilder);
        Products(migrationBuilder);
        Support(migrationBuilder);
    }

    private static void Establishments(MigrationBuilder schema)
    {
        schema.CreateTable("establishments", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Code = table.Column<string>(name: "code", maxLength: 20, nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 200, nullable: false),
            SizeClass = table.Column<int>(name: "size_class", nullable: false),
            FirstLevel = table.Column<int>(name: "first_level", nullable: false),
            TimeZoneId = table.Column<string>(name: "time_zone_id", maxLength: 60, nullable: false),
            DeclaredUsers = table.Column<int>(name: "declared_users", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_establishments", x => x.Id));
        schema.CreateIndex("ix_establishments_code", "establishments", "code", unique: true);
    }

    private static void Products(MigrationBuilder schema)
    {
        schema.CreateTable("products", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Key = table.Column<string>(name: "key", maxLength: 40, nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 200, nullable: false),
            Description = table.Column<string>(name: "description", nullable: false),
            Family = table.Column<int>(name: "family", nullable: true),
            Lifecycle = table.Column<int>(name: "lifecycle", nullable: false),
            Versions = table.Column<string>(name: "versions", nullable: false),
            Categories = table.Column<string>(name: "categories", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_products", x => x.Id));
        schema.CreateIndex("ix_products_key", "products", "key", unique: true);

        schema.CreateTable("deployments", table => new
        {
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: false),
            ProductId = table.Column<Guid>(name: "product_id", nullable: false),
            DeployedOn = table.Column<DateOnly>(name: "deployed_on", nullable: false),
            EndedOn = table.Column<DateOnly>(name: "ended_on", nullable: true),
            Version = table.Column<string>(name: "version", maxLength: 60, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_deployments", x => new { x.EstablishmentId, x.ProductId });
            table.ForeignKey("fk_deployments_establishments_establishment_id", x => x.EstablishmentId, "establishments", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_deployments_products_product_id", x => x.ProductId, "products", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_deployments_product_id", "deployments", "product_id");
    }

    private static void Support(MigrationBuilder schema)
    {
        schema.CreateTable("support_groups", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Key = table.Column<string>(name: "key", maxLength: 60, nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 200, nullable: false),
            Organisation = table.Column<int>(name: "organisation", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_support_groups", x => x.Id));
        schema.CreateIndex("ix_support_groups_key", "support_groups", "key", unique: true);

        schema.CreateTable("support_group_members", table => new
        {
            GroupId = table.Column<Guid>(name: "group_id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_support_group_members", x => new { x.GroupId, x.AccountId });
            table.ForeignKey("fk_support_group_members_support_groups_group_id", x => x.GroupId, "support_groups", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_support_group_members_account_id", "support_group_members", "account_id");

        schema.CreateTable("support_chain_links", table => new
        {
            ProductId = table.Column<Guid>(name: "product_id", nullable: false),
            Level = table.Column<int>(name: "level", nullable: false),
            GroupId = table.Column<Guid>(name: "group_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_support_chain_links", x => new { x.ProductId, x.Level });
            table.ForeignKey("fk_support_chain_links_products_product_id", x => x.ProductId, "products", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_support_chain_links_support_groups_group_id", x => x.GroupId, "support_groups", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_support_chain_links_group_id", "support_chain_links", "group_id");
    }
}
