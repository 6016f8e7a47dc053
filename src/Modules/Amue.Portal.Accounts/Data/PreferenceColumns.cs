using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Accounts.Data;

[Migration("202611290030_Accounts_Preferences")]
internal sealed class PreferenceColumns : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("expertise", "accounts", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<string>("muted_mail", "accounts", nullable: false, defaultValue: "[]");
    }
}
