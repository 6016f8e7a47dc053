using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Platform.Data.Migrations;

[Migration("202611300100_Platform_ConditionalContent")]
internal sealed class ConditionalContent : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("is_conditional", "content_items", nullable: false, defaultValue: false);
}
