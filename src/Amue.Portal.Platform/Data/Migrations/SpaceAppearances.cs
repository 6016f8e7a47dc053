using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Platform.Data.Migrations;

[Migration("202611220301_Platform_SpaceAppearances")]
internal sealed class SpaceAppearances : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("welcome_en", "spaces", nullable: true);
        migrationBuilder.AddColumn<string>("logo", "spaces", maxLength: 80, nullable: true);
        migrationBuilder.AddColumn<string>("menu", "spaces", nullable: true);
        migrationBuilder.AddColumn<string>("home", "spaces", nullable: true);
        migrationBuilder.AddColumn<string>("banner", "spaces", nullable: true);
        migrationBuilder.AddColumn<string>("former_keys", "spaces", nullable: true);
        migrationBuilder.AddColumn<DateTime>("archived_at", "spaces", nullable: true);
        migrationBuilder.AddColumn<int>("revision", "spaces", nullable: false, defaultValue: 0);
    }
}
