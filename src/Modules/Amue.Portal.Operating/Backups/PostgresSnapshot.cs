using System.Data;
using Amue.Portal.Platform.Data;
using Npgsql;

namespace Amue.Portal.Operating.Backups;

/// <summary>Dumps a live PostgreSQL database, and counts in the very snapshot that is dumped. The transaction only reads: followers of the log go on.</summary>
internal sealed class PostgresSnapshot(DatabaseSettings database, PostgresPrograms programs)
{
    public const string FileName = "database.dump";

    public async Task<DatabaseSnapshot> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = (await DatabaseFacts.ListAsync(connection, "SELECT pg_export_snapshot()", cancellationToken))[0][0];
        var facts = await DatabaseFacts.ReadAsync(connection, isSqlite: false, cancellationToken);
        await programs.RunAsync(
            "pg_dump",
            ["--format=custom", $"--snapshot={snapshot}", "--schema=public", "--no-owner", "--no-privileges", "--no-password", $"--file={path}"],
            cancellationToken);
        return new DatabaseSnapshot(FileName, path, facts);
    }
}
