using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220250_Accounts_Sessions")]
internal sealed class SessionTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("sessions", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            KeyDigest = table.Column<string>(name: "key_digest", maxLength: 43, nullable: false),
            Device = table.Column<string>(name: "device", maxLength: 80, nullable: false),
            StartedAt = table.Column<DateTime>(name: "started_at", nullable: false),
            LastSeenAt = table.Column<DateTime>(name: "last_seen_at", nullable: false),
            AuthenticatedAt = table.Column<DateTime>(name: "authenticated_at", nullable: false),
            SecondFactorAt = table.Column<DateTime>(name: "second_factor_at", nullable: true),
            EndsAt = table.Column<DateTime>(name: "ends_at", nullable: false),
            EndedAt = table.Column<DateTime>(name: "ended_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_sessions", x => x.Id));
        migrationBuilder.CreateIndex("ix_sessions_account_id_ends_at", "sessions", ["account_id", "ends_at"]);
        migrationBuilder.CreateIndex("ix_sessions_ends_at", "sessions", "ends_at");
    }
}
