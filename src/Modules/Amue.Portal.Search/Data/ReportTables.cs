using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Search.Data;

[Migration("202611290100_Search_Reports")]
internal sealed class ReportTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("asked_questions", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AskedAt = table.Column<DateTime>(name: "asked_at", nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            Text = table.Column<string>(name: "text", maxLength: 200, nullable: false),
            Key = table.Column<string>(name: "key", maxLength: 300, nullable: false),
            Results = table.Column<int>(name: "results", nullable: false),
            IsFollowed = table.Column<bool>(name: "is_followed", nullable: false),
            IsReformulated = table.Column<bool>(name: "is_reformulated", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_asked_questions", x => x.Id));
        migrationBuilder.CreateIndex("ix_asked_questions_asked_at", "asked_questions", "asked_at");
        migrationBuilder.CreateTable("wordings", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            Text = table.Column<string>(name: "text", maxLength: 200, nullable: false),
            SaidAt = table.Column<DateTime>(name: "said_at", nullable: false),
            SaidBy = table.Column<Guid>(name: "said_by", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_wordings", x => x.Id);
            table.ForeignKey("fk_wordings_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_wordings_content_id_text", "wordings", ["content_id", "text"], unique: true);
    }
}
