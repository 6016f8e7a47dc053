using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220330_Accounts_SecondFactor")]
internal sealed class SecondFactorTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("totp_secrets", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            SealedSecret = table.Column<string>(name: "sealed_secret", maxLength: 400, nullable: false),
            EnrolledAt = table.Column<DateTime>(name: "enrolled_at", nullable: false),
            LastStep = table.Column<long>(name: "last_step", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_totp_secrets", x => x.AccountId));

        migrationBuilder.CreateTable("recovery_codes", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Digest = table.Column<string>(name: "digest", maxLength: 43, nullable: false),
            MadeAt = table.Column<DateTime>(name: "made_at", nullable: false),
            UsedAt = table.Column<DateTime>(name: "used_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_recovery_codes", x => x.Id));
        migrationBuilder.CreateIndex("ix_recovery_codes_account_id_digest", "recovery_codes", ["account_id", "digest"]);
    }
}
