using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Referential.Data;

[Migration("202611290110_Referential_Reminders")]
internal sealed class ReminderColumns : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("reminded_on", "correspondents", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("administrators_reminded_on", "correspondents", nullable: true);
    }
}
