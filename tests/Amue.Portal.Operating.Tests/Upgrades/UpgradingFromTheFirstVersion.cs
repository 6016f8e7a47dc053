using System.Data.Common;
using System.Globalization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Amue.Portal.Operating.Tests.Upgrades;

/// <summary>A database as version 0.1.0 made it, with a row in every table, is brought to this version.</summary>
public sealed class UpgradingFromTheFirstVersion : IAsyncLifetime, IDisposable
{
    private const string LastOfVersion010 = "202611210060_Tickets_Journeys";

    private static readonly Guid Id = new("0193d7f0-0000-7000-8000-00000000abcd");

    private readonly TemporaryFolder _folder = new();
    private PostgresDatabase? _database;
    private WebApplication _app = null!;
    private Dictionary<string, Dictionary<string, string>> _before = [];

    public async Task InitializeAsync()
    {
        _database = TestDatabase.Provider == DatabaseProvider.Sqlite ? null : await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        _app = PortalHost.CreateBuilder(CommandLine.Console.Place(_folder.Path, _database?.ConnectionString)).Build();
        await InDatabaseAsync(db => db.GetService<IMigrator>().MigrateAsync(LastOfVersion010));
        foreach (var table in await TablesAsync())
        {
            await FillAsync(table);
        }

        _before = await RowsAsync(await TablesAsync());
    }

    public void Dispose() => _folder.Dispose();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

    }

    [Fact]
    public async Task keeps_every_value_of_every_row()
    {
        Assert.True(_before.Count >= 20, "There are too few tables to show anything.");

        await PortalSetup.MigrateAsync(_app.Services, CancellationToken.None);

        var after = await RowsAsync(_before.Keys);
        foreach (var (table, row) in _before)
        {
            foreach (var (column, value) in row)
            {
                Assert.True(after[table].TryGetValue(column, out var kept) && kept == value, $"{table}.{column} was {value} and is {kept}");
            }
        }
    }

    [Fact]
    public async Task leaves_no_migration_pending()
    {
        await PortalSetup.MigrateAsync(_app.Services, CancellationToken.None);

        await InDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task may_be_begun_by_several_nodes_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var node = PortalHost.CreateBuilder(CommandLine.Console.Place(_folder.Path, _database?.ConnectionString)).Build();
            await PortalSetup.MigrateAsync(node.Services, CancellationToken.None);
        }));

        await InDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(_before["spaces"], (await RowsAsync(["spaces"]))["spaces"].Where(c => _before["spaces"].ContainsKey(c.Key)).ToDictionary());
    }

    private async Task InDatabaseAsync(Func<PortalDb, Task> run)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = _database is null
            ? new SqliteConnection($"Data Source={_folder.File("portal.db")};Foreign Keys=False")
            : new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    // In the order in which they were made: what a foreign key names comes first.
    private Task<List<string>> TablesAsync() => ListAsync(_database is null
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY rowid"
        : "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_EF%' ORDER BY oid");

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private async Task FillAsync(string table)
    {
        var columns = _database is null
            ? (await ListAsync($"SELECT name || ' ' || lower(type) FROM pragma_table_info('{table}')"))
            : (await ListAsync($"SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"));
        var pairs = columns.Select(c => c.Split(' ', 2)).Select(c => (Name: c[0], Value: Literal(c[0], c[1]))).ToList();
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", pairs.Select(p => $"\"{p.Name}\""))}) VALUES ({string.Join(", ", pairs.Select(p => p.Value))})";
        await command.ExecuteNonQueryAsync();
    }

    // One and the same id everywhere, so that every foreign key finds its row. SQLite keeps ids, times and texts alike.
    private static string Literal(string column, string type) => type switch
    {
        "uuid" => $"'{Id}'",
        "boolean" => "true",
        "integer" or "bigint" or "smallint" or "numeric" => "7",
        "double precision" or "real" => "7.5",
        "timestamp with time zone" or "timestamp without time zone" => "'2026-11-21 10:20:30.123456'",
        "text" when column.EndsWith("_at", StringComparison.Ordinal) => "'2026-11-21 10:20:30.123456'",
        "text" when column == "id" || column.EndsWith("_id", StringComparison.Ordinal) => $"'{Id.ToString().ToUpperInvariant()}'",
        "date" => "'2026-11-21'",
        "time without time zone" or "interval" => "'10:20:30'",
        "bytea" => "'\\x0102'",
        "blob" => "x'0102'",
        _ => "'é{}'",
    };

    private async Task<Dictionary<string, Dictionary<string, string>>> RowsAsync(IEnumerable<string> tables)
    {
        var rows = new Dictionary<string, Dictionary<string, string>>();
        await using var connection = await OpenAsync();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync(), $"{table} is empty");
            rows[table] = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "");
            Assert.False(await reader.ReadAsync(), $"{table} has another row");
        }

        return rows;
    }
}
