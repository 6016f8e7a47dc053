using Amue.Portal.Testing.Portal;
using Npgsql;

namespace Amue.Portal.Operating.Tests.Backups;

/// <summary>Transactions are numbered by their cluster. Those of the backup come from one that had counted far; here they would lie in the future.</summary>
public sealed class RestoringIntoAYoungerCluster : IAsyncLifetime
{
    private const string Aged = "UPDATE events SET tx = tx + 1000000000000; UPDATE subscription_checkpoints SET tx = tx + 1000000000000 WHERE tx > 0;";

    // One has read all; the others stopped at the first event, in the middle of the log, inside a transaction of several events.
    private const string Behind =
        """
        WITH places AS (
            SELECT tx, id, row_number() OVER (ORDER BY tx, id) AS place, count(*) OVER () AS most, count(*) OVER (PARTITION BY tx) AS own,
                row_number() OVER (PARTITION BY tx ORDER BY id) AS within
            FROM events),
        stops AS (
            SELECT tx, id, 1 AS rank FROM places WHERE place = 1
            UNION ALL (SELECT tx, id, 2 FROM places WHERE place >= most / 2 ORDER BY place LIMIT 1)
            UNION ALL (SELECT tx, id, 3 FROM places WHERE own > 1 AND within < own ORDER BY place DESC LIMIT 1)),
        ranked AS (SELECT name, row_number() OVER (ORDER BY name) AS rank FROM subscription_checkpoints)
        UPDATE subscription_checkpoints c SET tx = s.tx, event_id = s.id FROM ranked r JOIN stops s ON s.rank = r.rank WHERE c.name = r.name
        """;

    private const string Unread =
        """
        SELECT c.name || ': ' || COALESCE((SELECT string_agg(e.id::text, ' ' ORDER BY e.tx, e.id) FROM events e WHERE (e.tx, e.id) > (c.tx, c.event_id)), '')
        FROM subscription_checkpoints c ORDER BY c.name COLLATE "C"
        """;

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [PostgreSqlFact]
    public async Task leaves_each_subscription_exactly_what_it_had_not_read_in_the_same_order()
    {
        await _app.FollowedByAllAsync();
        await _app.StopAsync();
        await RunAsync(_app.ConnectionString!, Aged);
        Assert.Equal(3, await RunAsync(_app.ConnectionString!, Behind));
        var unread = await ListAsync(_app.ConnectionString!, Unread);
        var archive = Path.Combine(_app.Folder, "kept.tar.gz");
        Assert.Equal(0, (await CommandLine.Console.RunOnAsync(_app, "backup", "--out", archive)).ExitCode);

        await using var place = await RestoredPortal.EmptyAsync();
        var told = await place.RunAsync("restore", archive);
        Assert.True(told.ExitCode == 0, told.Errors);

        Assert.Equal(unread, await ListAsync(place.ConnectionString!, Unread));
        // None waits for a transaction that will not come, and what comes comes after them.
        Assert.Equal(["true"], await ListAsync(place.ConnectionString!, "SELECT (max(tx) < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint)::text FROM events"));
    }

    private static async Task<int> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ListAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await rows.ReadAsync())
        {
            list.Add(rows.GetString(0));
        }

        return list;
    }
}
