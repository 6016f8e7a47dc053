using System.Data.Common;
using System.Globalization;

namespace Amue.Portal.Operating.Backups;

/// <summary>What is counted in a database, to find it again in its copy.</summary>
internal sealed record DatabaseFacts(IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Rows, BackupEventPosition LastEvent, string AuditHead)
{
    private const string TablesOfSqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock' ORDER BY name";
    private const string TablesOfPostgres = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    public static async Task<DatabaseFacts> ReadAsync(DbConnection connection, bool isSqlite, CancellationToken cancellationToken)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await ListAsync(connection, isSqlite ? TablesOfSqlite : TablesOfPostgres, cancellationToken))
        {
            rows[table[0]] = long.Parse((await ListAsync(connection, $"SELECT CAST(count(*) AS text) FROM \"{table[0]}\"", cancellationToken))[0][0], CultureInfo.InvariantCulture);
        }

        var migrations = rows.ContainsKey("__EFMigrationsHistory") ? await ListAsync(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", cancellationToken) : [];
        var last = rows.ContainsKey("events") ? await ListAsync(connection, "SELECT CAST(tx AS text), CAST(id AS text) FROM events ORDER BY tx DESC, id DESC LIMIT 1", cancellationToken) : [];
        var head = rows.ContainsKey("audit_entries") ? await ListAsync(connection, "SELECT digest FROM audit_entries ORDER BY id DESC LIMIT 1", cancellationToken) : [];
        return new DatabaseFacts(
            migrations.Select(m => m[0]).Order(StringComparer.Ordinal).ToList(),
            rows,
            last.Count == 0 ? new BackupEventPosition(0, 0) : new BackupEventPosition(long.Parse(last[0][0], CultureInfo.InvariantCulture), long.Parse(last[0][1], CultureInfo.InvariantCulture)),
            head.Count == 0 ? "" : head[0][0]);
    }

    public static async Task<List<string[]>> ListAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of the database's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<string[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray());
        }

        return found;
    }
}
