using System.Data.Common;
using Amue.Portal.Operating.Backups;

namespace Amue.Portal.Operating.Restoring;

/// <summary>The configured database, whose content can be replaced, and put back as long as it has not been let go.</summary>
internal abstract class DatabaseTarget
{
    /// <summary>Somebody else is connected to it.</summary>
    public abstract Task<bool> IsInUseAsync(CancellationToken cancellationToken);

    public abstract Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Sets the present content aside and puts the backup's in its place.</summary>
    public abstract Task ReplaceAsync(UnpackedBackup backup, CancellationToken cancellationToken);

    /// <summary>The content is what it was before <see cref="ReplaceAsync"/>, wherever that had come to.</summary>
    public abstract Task PutBackAsync();

    /// <summary>Lets go of what was set aside.</summary>
    public abstract Task LetGoAsync(CancellationToken cancellationToken);

    public abstract Task<DatabaseFacts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Once all was verified: what the restored content needs to live in this place.</summary>
    public virtual Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this room only.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
