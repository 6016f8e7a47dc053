using Npgsql;

namespace Amue.Portal.Testing.PostgreSql;

/// <summary>A running server, where each test makes its own databases.</summary>
public sealed class PostgresServer(string connectionString)
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(FindOrStartAsync);

    // Held here, or the garbage collector would close the pipe that keeps it alive.
    private static PostgresCluster? _started;

    public string ConnectionString { get; } = connectionString;

    /// <summary>
    /// The server of the environment variable AMUE_TEST_POSTGRES; without it, one that lives as long as the test process.
    /// </summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    public Task<PostgresDatabase> CreateDatabaseAsync() => CopyAsync("template0");

    /// <summary>A copy of a database made by <see cref="CreateTemplateAsync"/>.</summary>
    public Task<PostgresDatabase> CreateDatabaseAsync(PostgresDatabase template) => CopyAsync(template.Name);

    /// <summary>Prepares a database once (its migrations, say), to copy it for each test. It accepts no connection afterwards.</summary>
    public async Task<PostgresDatabase> CreateTemplateAsync(Func<string, Task> prepare)
    {
        var template = await CreateDatabaseAsync();
        try
        {
            await prepare(template.ConnectionString);
            // A copy is refused while anyone, a connection pool included, is connected to the original.
            await ExecuteAsync($"""ALTER DATABASE "{template.Name}" ALLOW_CONNECTIONS false""");
            await ExecuteAsync($"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{template.Name}'");
            return template;
        }
        catch
        {
            await template.DisposeAsync();
            throw;
        }
    }

    internal Task DropAsync(string database) => ExecuteAsync($"""DROP DATABASE IF EXISTS "{database}" WITH (FORCE)""");

    internal void ClearPools()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task<PostgresServer> FindOrStartAsync()
    {
        if (Environment.GetEnvironmentVariable("AMUE_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new(given);
        }

        _started = await PostgresCluster.StartFastAsync();
        return _started.Server;
    }

    private async Task<PostgresDatabase> CopyAsync(string template)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" """);
        return new(this, name);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
