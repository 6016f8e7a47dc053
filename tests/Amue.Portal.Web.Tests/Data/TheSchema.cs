using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Data;

public sealed class TheSchema : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task that_migrations_make_is_the_models()
    {
        var (expected, actual) = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            return (Columns(db), await ActualColumnsAsync(db));
        });

        Assert.Equal(expected, actual.Where(c => !c.StartsWith("__EF", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public async Task has_every_index_of_the_model()
    {
        var missing = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var names = await db.Database.SqlQueryRaw<string>(
                db.IsSqlite ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'index'" : "SELECT indexname AS \"Value\" FROM pg_indexes WHERE schemaname = 'public'").ToListAsync();
            return CreateOperations(db).OfType<CreateIndexOperation>().Select(i => i.Name).Except(names).ToList();
        });

        Assert.Empty(missing);
    }

    // SQLite compares, adds and orders decimals only by functions of the provider, which a lasting connection does not have (docs/decisions/0013).
    [Fact]
    public async Task holds_no_decimal()
    {
        var decimals = await _app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Model.GetEntityTypes()
            .SelectMany(t => t.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(decimal)).Select(p => $"{p.DeclaringType.Name}.{p.Name}").ToList()));

        Assert.Empty(decimals);
    }

    // Name, nullability and type of every column, as a new database made from the model would have them.
    private static List<string> Columns(PortalDb db) =>
        CreateOperations(db).OfType<CreateTableOperation>()
            .SelectMany(t => t.Columns.Select(c => Describe(t.Name, c.Name, c.ColumnType!, c.IsNullable)))
            .Order(StringComparer.Ordinal).ToList();

    private static IReadOnlyList<MigrationOperation> CreateOperations(PortalDb db) =>
        db.GetService<IMigrationsModelDiffer>().GetDifferences(null, db.GetService<IDesignTimeModel>().Model.GetRelationalModel());

    private static async Task<List<string>> ActualColumnsAsync(PortalDb db)
    {
        var rows = await db.Database.SqlQueryRaw<Column>(
            db.IsSqlite
                ? "SELECT m.name AS \"Table\", c.name AS \"Name\", c.type AS \"Type\", c.\"notnull\" = 0 AS \"IsNullable\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
                : "SELECT c.relname::text AS \"Table\", a.attname::text AS \"Name\", format_type(a.atttypid, a.atttypmod) AS \"Type\", NOT a.attnotnull AS \"IsNullable\" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relkind = 'r' AND n.nspname = 'public'")
            .ToListAsync();
        return rows.Select(r => Describe(r.Table, r.Name, r.Type, r.IsNullable)).Order(StringComparer.Ordinal).ToList();
    }

    private static string Describe(string table, string column, string type, bool nullable) => $"{table}.{column} {type} {(nullable ? "null" : "not null")}";

    private sealed record Column(string Table, string Name, string Type, bool IsNullable);
}
