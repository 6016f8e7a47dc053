using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611290054_Knowledge_CommentPassages")]
internal sealed class CommentPassages : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("passage", "article_review_comments", maxLength: 500, nullable: true);
}
