using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Referential.Data;

[Migration("202611220100_Referential_Establishments")]
internal sealed class EstablishmentAdministrationTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("acronym", "establishments", maxLength: 40, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<string>("uai", "establishments", maxLength: 8, nullable: true);
        migrationBuilder.AddColumn<string>("siret", "establishments", maxLength: 14, nullable: true);
        migrationBuilder.AddColumn<int>("kind", "establishments", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("city", "establishments", maxLength: 80, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<string>("region", "establishments", maxLength: 80, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<bool>("is_pilot", "establishments", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("wave", "establishments", maxLength: 20, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<Guid>("merged_into_id", "establishments", nullable: true);
        migrationBuilder.AddColumn<DateTime>("merged_at", "establishments", nullable: true);
        migrationBuilder.AddColumn<DateTime>("closed_at", "establishments", nullable: true);
        migrationBuilder.AddColumn<string>("search_text", "establishments", maxLength: 1000, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<int>("revision", "establishments", nullable: false, defaultValue: 0);
        // A few hundred rows at most; their accents count until they are next described.
        migrationBuilder.Sql("UPDATE establishments SET search_text = lower(code || ' ' || name)");
        migrationBuilder.CreateIndex("ix_establishments_uai", "establishments", "uai", unique: true);
        migrationBuilder.CreateIndex("ix_establishments_siret", "establishments", "siret", unique: true);

        migrationBuilder.CreateTable("identity_domains", table => new
        {
            Name = table.Column<string>(name: "name", maxLength: 253, nullable: false),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_identity_domains", x => x.Name);
            table.ForeignKey("fk_identity_domains_establishments_establishment_id", x => x.EstablishmentId, "establishments", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_identity_domains_establishment_id", "identity_domains", "establishment_id");

        migrationBuilder.CreateTable("referential_changes", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            SubjectId = table.Column<Guid>(name: "subject_id", nullable: false),
            What = table.Column<string>(name: "what", maxLength: 40, nullable: false),
            Fields = table.Column<string>(name: "fields", nullable: false),
            ByAccountId = table.Column<Guid>(name: "by_account_id", nullable: true),
            At = table.Column<DateTime>(name: "at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_referential_changes", x => x.Id));
        migrationBuilder.CreateIndex("ix_referential_changes_subject_id_at", "referential_changes", ["subject_id", "at"]);
    }
}
