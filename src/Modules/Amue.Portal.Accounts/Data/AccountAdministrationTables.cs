using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611220110_Accounts_Administration")]
internal sealed class AccountAdministrationTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Names that were there before are folded by a job.
        migrationBuilder.AddColumn<string>("sort_name", "accounts", maxLength: 240, nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("ix_accounts_sort_name_id", "accounts", ["sort_name", "id"]);
        migrationBuilder.CreateTable("account_changes", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            At = table.Column<DateTime>(name: "at", nullable: false),
            ByAccountId = table.Column<Guid>(name: "by_account_id", nullable: true),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Role = table.Column<string>(name: "role", maxLength: 60, nullable: true),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            ProductId = table.Column<Guid>(name: "product_id", nullable: true),
            EndedBeforeAt = table.Column<DateTime>(name: "ended_before_at", nullable: true),
            EndsAfterAt = table.Column<DateTime>(name: "ends_after_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_account_changes", x => x.Id));
        migrationBuilder.CreateIndex("ix_account_changes_account_id_at", "account_changes", ["account_id", "at"]);
    }
}
