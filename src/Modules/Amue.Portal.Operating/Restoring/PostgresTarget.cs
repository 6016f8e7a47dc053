using System.Globalization;
using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Data;
using Npgsql;

namespace Amue.Portal.Operating.Restoring;

/// <summary>
/// The schema <c>public</c> is set aside under another name while the backup's is made and verified: until then nothing is lost, and a
/// restore that was killed is undone by the next one.
/// </summary>
internal sealed class PostgresTarget(DatabaseSettings database, PostgresPrograms programs) : DatabaseTarget
{
    private const string Aside = "before_restore";
    private const string Empty = "CREATE SCHEMA public AUTHORIZATION pg_database_owner; GRANT USAGE ON SCHEMA public TO PUBLIC;";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private const int MostLooks = 30;

    private const string OthersConnected =
        "SELECT CAST(count(*) AS text) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

    public override async Task<bool> IsInUseAsync(CancellationToken cancellationToken)
    {
        // Ours end with their pools, and the server takes a moment to notice.
        NpgsqlConnection.ClearAllPools();
        await using var connection = await OpenAsync(cancellationToken);
        for (var look = 0; look < MostLooks; look++)
        {
            if (await DatabaseFacts.ListAsync(connection, OthersConnected, cancellationToken) is [["0"]])
            {
                return false;
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        return true;
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await PutBackAsync();
        return (await CountAsync(cancellationToken)).Rows.Count == 0;
    }

    public override async Task ReplaceAsync(UnpackedBackup backup, CancellationToken cancellationToken)
    {
        await using (var connection = await OpenAsync(cancellationToken))
        {
            await RunAsync(connection, $"BEGIN; ALTER SCHEMA public RENAME TO {Aside}; {Empty} COMMIT;", cancellationToken);
        }

        await programs.RunAsync(
            "pg_restore",
            ["--schema=public", "--no-owner", "--no-privileges", "--no-password", "--single-transaction", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(database.ConnectionString).Database}", backup.DatabasePath],
            cancellationToken);
    }

    public override async Task PutBackAsync()
    {
        await using var connection = await OpenAsync(CancellationToken.None);
        if (await DatabaseFacts.ListAsync(connection, $"SELECT nspname::text FROM pg_namespace WHERE nspname = '{Aside}'", CancellationToken.None) is { Count: 1 })
        {
            await RunAsync(connection, $"BEGIN; DROP SCHEMA IF EXISTS public CASCADE; ALTER SCHEMA {Aside} RENAME TO public; COMMIT;", CancellationToken.None);
        }
    }

    public override async Task LetGoAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await RunAsync(connection, $"DROP SCHEMA IF EXISTS {Aside} CASCADE", cancellationToken);
    }

    public override async Task<DatabaseFacts> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await DatabaseFacts.ReadAsync(connection, isSqlite: false, cancellationToken);
    }

    /// <summary>
    /// Numbers of transactions belong to the cluster that gave them; here they may lie ahead, and events behind them would wait for ever.
    /// What every subscription has read is numbered 0; what some have not keeps its order in small numbers, and checkpoints follow.
    /// </summary>
    public override async Task SettleAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await RunAsync(connection, Renumber, cancellationToken);
        var largest = long.Parse((await DatabaseFacts.ListAsync(connection, "SELECT CAST(COALESCE(max(tx), 0) AS text) FROM events", cancellationToken))[0][0], CultureInfo.InvariantCulture);
        // A young cluster may not have counted so far: its first transactions would come before those that are restored.
        while (long.Parse((await DatabaseFacts.ListAsync(connection, "SELECT pg_current_xact_id()::text", cancellationToken))[0][0], CultureInfo.InvariantCulture) <= largest)
        {
        }
    }

    private const string Renumber =
        """
        BEGIN;
        CREATE TEMP TABLE low ON COMMIT DROP AS
            SELECT tx, event_id FROM subscription_checkpoints ORDER BY tx, event_id LIMIT 1;
        INSERT INTO low SELECT 9223372036854775807, 9223372036854775807 WHERE NOT EXISTS (SELECT 1 FROM low);
        CREATE TEMP TABLE unread ON COMMIT DROP AS
            SELECT tx, row_number() OVER (ORDER BY tx) AS number
            FROM (SELECT DISTINCT e.tx FROM events e, low WHERE (e.tx, e.id) > (low.tx, low.event_id)) AS distinct_tx;
        UPDATE subscription_checkpoints c SET
            event_id = CASE WHEN (c.tx, c.event_id) = (low.tx, low.event_id)
                THEN COALESCE((SELECT max(e.id) FROM events e WHERE (e.tx, e.id) <= (low.tx, low.event_id)), 0) ELSE c.event_id END,
            tx = CASE WHEN (c.tx, c.event_id) = (low.tx, low.event_id)
                THEN 0 ELSE COALESCE((SELECT max(u.number) FROM unread u WHERE u.tx <= c.tx), 0) END
            FROM low;
        UPDATE events e SET tx = CASE WHEN (e.tx, e.id) > (low.tx, low.event_id) THEN (SELECT u.number FROM unread u WHERE u.tx = e.tx) ELSE 0 END
            FROM low;
        COMMIT;
        """;

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
