using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Spaces.Data;

[Migration("202611220310_Spaces_Tables")]
internal sealed class SpacesTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("space_drafts", table => new
        {
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            EditorId = table.Column<Guid>(name: "editor_id", nullable: false),
            Appearance = table.Column<string>(name: "appearance", nullable: false),
            BasedOn = table.Column<int>(name: "based_on", nullable: false),
            SavedAt = table.Column<DateTime>(name: "saved_at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_space_drafts", x => new { x.SpaceId, x.EditorId }));

        migrationBuilder.CreateTable("space_logos", table => new
        {
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 80, nullable: false),
            Bytes = table.Column<byte[]>(name: "bytes", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_space_logos", x => new { x.SpaceId, x.Name }));
        migrationBuilder.CreateIndex("ix_space_logos_name", "space_logos", "name");
    }
}
