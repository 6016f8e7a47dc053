using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611290052_Knowledge_Follows")]
internal sealed class FollowTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("article_follows", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            TargetId = table.Column<Guid>(name: "target_id", nullable: false),
            FollowedAt = table.Column<DateTime>(name: "followed_at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_article_follows", x => new { x.AccountId, x.TargetId }));
        migrationBuilder.CreateIndex("ix_article_follows_target_id", "article_follows", "target_id");
    }
}
