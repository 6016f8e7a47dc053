using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Amue.Portal.Platform.Data.Migrations;

/// <summary>
/// A step that only adds, portable over both databases: no column types (lengths and precision instead), no rename, no drop,
/// foreign keys inside the table's creation; a backfill is a job.
/// </summary>
public abstract class PortalMigration : Migration
{
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations only add: a former version of the portal reads the newer schema.");

    /// <summary>A column numbered by the database.</summary>
    protected static OperationBuilder<AddColumnOperation> Identity(ColumnsBuilder table, string name) =>
        table.Column<long>(name: name, nullable: false)
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
