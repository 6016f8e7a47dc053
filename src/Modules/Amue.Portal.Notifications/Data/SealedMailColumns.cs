using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Notifications.Data;

[Migration("202611220312_Notifications_SealedMail")]
internal sealed class SealedMailColumns : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("link_key", "queued_mails", maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<string>("sealed_path", "queued_mails", maxLength: 2000, nullable: true);
        migrationBuilder.AddColumn<string>("address", "queued_mails", maxLength: 254, nullable: true);
        migrationBuilder.AddColumn<string>("language", "queued_mails", maxLength: 5, nullable: true);
        migrationBuilder.AddColumn<DateTime>("expires_at", "queued_mails", nullable: true);
    }
}
