using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611210030_Knowledge_Tables")]
internal sealed class KnowledgeTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("articles", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            ExternalId = table.Column<string>(name: "external_id", maxLength: 200, nullable: true),
            SourceName = table.Column<string>(name: "source_name", maxLength: 200, nullable: true),
            SourceUrl = table.Column<string>(name: "source_url", maxLength: 2000, nullable: true),
            Licence = table.Column<string>(name: "licence", maxLength: 200, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_articles", x => x.Id);
            table.ForeignKey("fk_articles_content_items_id", x => x.Id, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_articles_external_id", "articles", "external_id");
    }
}
