using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611220330_Knowledge_Files")]
internal sealed class ArticleFileTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("article_files", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            DraftId = table.Column<Guid>(name: "draft_id", nullable: false),
            ArticleId = table.Column<Guid>(name: "article_id", nullable: true),
            Name = table.Column<string>(name: "name", maxLength: 150, nullable: false),
            MediaType = table.Column<string>(name: "media_type", maxLength: 100, nullable: false),
            Size = table.Column<long>(name: "size", nullable: false),
            Sha256 = table.Column<string>(name: "sha256", maxLength: 64, nullable: false),
            UploaderId = table.Column<Guid>(name: "uploader_id", nullable: true),
            AddedAt = table.Column<DateTime>(name: "added_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_files", x => x.Id);
            table.ForeignKey("fk_article_files_article_drafts_draft_id", x => x.DraftId, "article_drafts", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_article_files_draft_id", "article_files", "draft_id");
        migrationBuilder.CreateIndex("ix_article_files_article_id", "article_files", "article_id");
        migrationBuilder.CreateIndex("ix_article_files_sha256", "article_files", "sha256");
    }
}
