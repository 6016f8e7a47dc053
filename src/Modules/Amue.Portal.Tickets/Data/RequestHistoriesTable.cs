using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Tickets.Data;

[Migration("202611290100_Tickets_RequestHistories")]
internal sealed class RequestHistoriesTable : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("request_histories", table => new
    {
        Seed = table.Column<int>(name: "seed", nullable: false),
        StartsAt = table.Column<DateTime>(name: "starts_at", nullable: false),
        EndsAt = table.Column<DateTime>(name: "ends_at", nullable: false),
        ToldAt = table.Column<DateTime>(name: "told_at", nullable: true),
    }, constraints: table => table.PrimaryKey("pk_request_histories", x => x.Seed));
}
