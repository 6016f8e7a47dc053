using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Search.Data;

[Migration("202611220330_Search_Synonyms")]
internal sealed class SearchTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("synonym_rings", table => new
    {
        Id = table.Column<Guid>(name: "id", nullable: false),
        SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
        Words = table.Column<string>(name: "words", nullable: false),
        ChangedAt = table.Column<DateTime>(name: "changed_at", nullable: false),
        ChangedBy = table.Column<Guid>(name: "changed_by", nullable: true),
    }, constraints: table => table.PrimaryKey("pk_synonym_rings", x => x.Id));
}
