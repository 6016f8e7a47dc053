using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611210020_Accounts_Tables")]
internal sealed class AccountsTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Login = table.Column<string>(name: "login", maxLength: 60, nullable: false),
            NormalizedLogin = table.Column<string>(name: "normalized_login", maxLength: 60, nullable: false),
            Email = table.Column<string>(name: "email", maxLength: 254, nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 120, nullable: false),
            JobFunction = table.Column<string>(name: "job_function", maxLength: 160, nullable: false),
            DisplayMode = table.Column<int>(name: "display_mode", nullable: false),
            Pseudonym = table.Column<string>(name: "pseudonym", maxLength: 40, nullable: true),
            Language = table.Column<string>(name: "language", maxLength: 5, nullable: false),
            TimeZoneId = table.Column<string>(name: "time_zone_id", maxLength: 60, nullable: false),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            PassphraseHash = table.Column<string>(name: "passphrase_hash", maxLength: 200, nullable: true),
            SecurityStamp = table.Column<string>(name: "security_stamp", maxLength: 40, nullable: false),
            ConcurrencyStamp = table.Column<string>(name: "concurrency_stamp", maxLength: 40, nullable: false),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
            DisabledAt = table.Column<DateTime>(name: "disabled_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_accounts", x => x.Id));
        migrationBuilder.CreateIndex("ix_accounts_normalized_login", "accounts", "normalized_login", unique: true);
        migrationBuilder.CreateIndex("ix_accounts_establishment_id", "accounts", "establishment_id");

        migrationBuilder.CreateTable("sign_in_attempts", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Attempts = table.Column<int>(name: "attempts", nullable: false),
            WaitUntilAt = table.Column<DateTime>(name: "wait_until_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_sign_in_attempts", x => x.AccountId));
    }
}
