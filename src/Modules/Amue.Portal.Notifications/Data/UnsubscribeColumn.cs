using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Notifications.Data;

[Migration("202611290050_Notifications_Unsubscribe")]
internal sealed class UnsubscribeColumn : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("unsubscribe_path", "queued_mails", maxLength: 1000, nullable: true);
}
