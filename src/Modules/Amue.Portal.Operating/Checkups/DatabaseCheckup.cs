using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether the database answers, is sound, and is of this version.</summary>
internal sealed class DatabaseCheckup(PortalDb db, PortalFiles files) : ICheckup
{
    private bool Exists => !db.IsSqlite || File.Exists(new SqliteConnectionStringBuilder(files.SqliteConnectionString).DataSource);

    public string Subject => "database";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (!Exists)
        {
            return [Finding.Error("there is no database yet", "portal setup, or start the portal once; if there was one, look at Portal:DataDirectory, or restore a backup.")];
        }

        if (!await AnswersAsync(cancellationToken))
        {
            return [Finding.Error("it does not answer", "Start it, or check Database:ConnectionString, its password and the way to it.")];
        }

        var soundness = await SoundnessAsync(cancellationToken);
        return soundness.Level == FindingLevel.Ok ? [soundness, await SchemaAsync(cancellationToken)] : [soundness];
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        if (!Exists)
        {
            return false;
        }

        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<Finding> SoundnessAsync(CancellationToken cancellationToken)
    {
        if (!db.IsSqlite)
        {
            var version = (await DatabaseFacts.ListAsync(db.Database.GetDbConnection(), "SHOW server_version", cancellationToken))[0][0];
            return Finding.Ok($"PostgreSQL {version} answers");
        }

        try
        {
            var found = await DatabaseFacts.ListAsync(db.Database.GetDbConnection(), "PRAGMA quick_check(5)", cancellationToken);
            return found is [["ok"]] ? Finding.Ok("the SQLite file is sound") : Damaged(string.Join("; ", found.SelectMany(f => f)));
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is 11 or 26)
        {
            return Damaged(damage.Message);
        }
    }

    private async Task<Finding> SchemaAsync(CancellationToken cancellationToken)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = db.Database.GetMigrations().ToList();
        var newer = applied.Except(known).Count();
        var pending = known.Except(applied).Count();
        return newer > 0 ? Finding.Error($"its schema has {newer} migrations that this version does not know", "Run the version that made them, or a later one.")
            : pending > 0 ? Finding.Warning($"{pending} migrations are pending", "They are applied at the next start, or by any command that writes; make a backup first.")
            : Finding.Ok($"its schema is this version's ({applied.Count} migrations)");
    }

    private static Finding Damaged(string what) => Finding.Error($"the SQLite file is damaged: {what}", "Stop the portal, keep a copy of the file, and restore the last backup.");
}
