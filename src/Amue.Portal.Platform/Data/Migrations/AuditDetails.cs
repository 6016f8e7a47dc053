using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Platform.Data.Migrations;

[Migration("202611220302_Platform_AuditDetails")]
internal sealed class AuditDetails : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("establishment_id", "audit_entries", nullable: true);
        migrationBuilder.AddColumn<string>("origin", "audit_entries", maxLength: 16, nullable: true);
        migrationBuilder.AddColumn<Guid>("subject_ref", "audit_entries", nullable: true);
        migrationBuilder.AddColumn<string>("reason", "audit_entries", nullable: true);
        migrationBuilder.AddColumn<string>("before", "audit_entries", nullable: true);
        migrationBuilder.AddColumn<string>("after", "audit_entries", nullable: true);
        migrationBuilder.CreateIndex("ix_audit_entries_establishment_id_id", "audit_entries", ["establishment_id", "id"]);
        migrationBuilder.CreateIndex("ix_audit_entries_subject_ref_id", "audit_entries", ["subject_ref", "id"]);
    }
}
