using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

/// <summary>What was published before items told it.</summary>
[Migration("202611300110_Knowledge_ConditionalArticles")]
internal sealed class ConditionalArticles : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "UPDATE content_items SET is_conditional = true WHERE id IN (SELECT id FROM articles WHERE from_version IS NOT NULL OR to_version IS NOT NULL)");
}
