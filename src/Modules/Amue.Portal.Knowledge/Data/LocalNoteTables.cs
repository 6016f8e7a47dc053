using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611290900_Knowledge_LocalNotes")]
internal sealed class LocalNoteTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("article_local_notes", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            ArticleId = table.Column<Guid>(name: "article_id", nullable: false),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: false),
            Section = table.Column<string>(name: "section", maxLength: 100, nullable: true),
            PartId = table.Column<Guid>(name: "part_id", nullable: false),
            Digest = table.Column<string>(name: "digest", maxLength: 64, nullable: false),
            Revision = table.Column<int>(name: "revision", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_local_notes", x => x.Id);
            table.ForeignKey("fk_article_local_notes_articles_article_id", x => x.ArticleId, "articles", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_article_local_notes_article_id_establishment_id", "article_local_notes", ["article_id", "establishment_id"]);
        migrationBuilder.CreateIndex("ix_article_local_notes_establishment_id", "article_local_notes", "establishment_id");
        migrationBuilder.CreateTable("article_local_note_revisions", table => new
        {
            NoteId = table.Column<Guid>(name: "note_id", nullable: false),
            Number = table.Column<int>(name: "number", nullable: false),
            Body = table.Column<string>(name: "body", maxLength: 5000, nullable: false),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            WrittenAt = table.Column<DateTime>(name: "written_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_local_note_revisions", x => new { x.NoteId, x.Number });
            table.ForeignKey("fk_article_local_note_revisions_article_local_notes_note_id", x => x.NoteId, "article_local_notes", "id", onDelete: ReferentialAction.Cascade);
        });
    }
}
