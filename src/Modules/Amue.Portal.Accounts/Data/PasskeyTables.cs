using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220340_Accounts_Passkeys")]
internal sealed class PasskeyTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("passkeys", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 60, nullable: false),
            CredentialId = table.Column<byte[]>(name: "credential_id", maxLength: 1023, nullable: false),
            PublicKey = table.Column<byte[]>(name: "public_key", nullable: false),
            SignCount = table.Column<long>(name: "sign_count", nullable: false),
            Transports = table.Column<string>(name: "transports", nullable: false),
            IsBackupEligible = table.Column<bool>(name: "is_backup_eligible", nullable: false),
            IsBackedUp = table.Column<bool>(name: "is_backed_up", nullable: false),
            AttestationObject = table.Column<byte[]>(name: "attestation_object", nullable: false),
            ClientDataJson = table.Column<byte[]>(name: "client_data_json", nullable: false),
            AddedAt = table.Column<DateTime>(name: "added_at", nullable: false),
            LastUsedAt = table.Column<DateTime>(name: "last_used_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_passkeys", x => x.Id));
        migrationBuilder.CreateIndex("ix_passkeys_credential_id", "passkeys", "credential_id", unique: true);
        migrationBuilder.CreateIndex("ix_passkeys_account_id", "passkeys", "account_id");
    }
}
