using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220310_Accounts_Links")]
internal sealed class LinkTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("invitations", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Email = table.Column<string>(name: "email", maxLength: 254, nullable: false),
            Language = table.Column<string>(name: "language", maxLength: 5, nullable: false),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            Role = table.Column<string>(name: "role", maxLength: 60, nullable: false),
            RoleSpaceId = table.Column<Guid>(name: "role_space_id", nullable: true),
            RoleEstablishmentId = table.Column<Guid>(name: "role_establishment_id", nullable: true),
            RoleProductId = table.Column<Guid>(name: "role_product_id", nullable: true),
            SecretDigest = table.Column<string>(name: "secret_digest", maxLength: 43, nullable: false),
            InvitedBy = table.Column<Guid>(name: "invited_by", nullable: true),
            InvitedAt = table.Column<DateTime>(name: "invited_at", nullable: false),
            ExpiresAt = table.Column<DateTime>(name: "expires_at", nullable: false),
            AcceptedAt = table.Column<DateTime>(name: "accepted_at", nullable: true),
            WithdrawnAt = table.Column<DateTime>(name: "withdrawn_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_invitations", x => x.Id));
        migrationBuilder.CreateIndex("ix_invitations_secret_digest", "invitations", "secret_digest", unique: true);
        migrationBuilder.CreateIndex("ix_invitations_establishment_id_invited_at", "invitations", ["establishment_id", "invited_at"]);

        migrationBuilder.CreateTable("passphrase_resets", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            SecretDigest = table.Column<string>(name: "secret_digest", maxLength: 43, nullable: false),
            AskedAt = table.Column<DateTime>(name: "asked_at", nullable: false),
            ExpiresAt = table.Column<DateTime>(name: "expires_at", nullable: false),
            UsedAt = table.Column<DateTime>(name: "used_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_passphrase_resets", x => x.Id));
        migrationBuilder.CreateIndex("ix_passphrase_resets_secret_digest", "passphrase_resets", "secret_digest", unique: true);
        migrationBuilder.CreateIndex("ix_passphrase_resets_account_id_asked_at", "passphrase_resets", ["account_id", "asked_at"]);
    }
}
