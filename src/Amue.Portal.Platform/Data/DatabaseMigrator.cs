using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Data;

/// <summary>Brings the schema up to this version, one process at a time (mechanisms.md C: EF's own lock does not hold when several nodes start).</summary>
public sealed class DatabaseMigrator(PortalDb db, DataDirectory data, ILogger<DatabaseMigrator> logger)
{
    private const long MigrationLock = 0x416D7565_4D696772;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (db.IsSqlite)
        {
            await MigrateSqliteAsync(cancellationToken);
        }
        else
        {
            await MigratePostgresAsync(cancellationToken);
        }
    }

    private async Task MigrateSqliteAsync(CancellationToken cancellationToken)
    {
        using var turn = await FileLock.TakeAsync(data.PathOf("migration.lock"), cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        // A process killed while migrating leaves EF's lock row behind, and the next start would wait for it for ever.
        var table = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (table == 1)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }

        await ApplyAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    private async Task MigratePostgresAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await ApplyAsync(cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        // Asked for what has been applied to a database without that table, PostgreSQL's provider logs an error and goes on.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            logger.LogInformation("Applying {Count} migrations", pending.Count);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
