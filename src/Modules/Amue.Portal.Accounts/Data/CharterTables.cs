using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220345_Accounts_Charter")]
internal sealed class CharterTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("charter_versions", table => new
        {
            Number = table.Column<int>(name: "number", nullable: false),
            French = table.Column<string>(name: "french", nullable: false),
            English = table.Column<string>(name: "english", nullable: false),
            PublishedBy = table.Column<Guid>(name: "published_by", nullable: true),
            PublishedAt = table.Column<DateTime>(name: "published_at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_charter_versions", x => x.Number));

        migrationBuilder.CreateTable("charter_acceptances", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Number = table.Column<int>(name: "number", nullable: false),
            AcceptedAt = table.Column<DateTime>(name: "accepted_at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_charter_acceptances", x => new { x.AccountId, x.Number }));
    }
}
