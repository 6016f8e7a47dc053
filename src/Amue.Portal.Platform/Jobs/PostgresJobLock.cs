using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Amue.Portal.Platform.Jobs;

/// <summary>
/// A PostgreSQL advisory lock held by a session of its own, so that it ends with the process however it ends. It needs sessions that
/// last: a pooler between the portal and PostgreSQL must not share them between transactions.
/// </summary>
internal sealed class PostgresJobLock(string connectionString) : JobLock
{
    // Out of the pool: a pooled connection would keep the lock after it is closed. The heartbeat notices a network that went silent.
    private readonly string _session = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        KeepAlive = 10,
        ApplicationName = "Amue.Portal jobs",
    }.ConnectionString;

    public override async Task<JobLease?> TryTakeAsync(string job, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_session);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = KeyOf(job) } } };
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                return new PostgresJobLease(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private static long KeyOf(string job) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"job:{job}")));
}
