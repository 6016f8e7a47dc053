using System.Net.Sockets;
using Npgsql;

namespace Amue.Portal.Testing.PostgreSql;

/// <summary>A database of one test, dropped with whoever is still connected to it.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresServer _server;

    internal PostgresDatabase(PostgresServer server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
    }

    public string Name { get; }

    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        try
        {
            await _server.DropAsync(Name);
        }
        catch (NpgsqlException unreachable) when (unreachable.InnerException is SocketException)
        {
            // The test has stopped its own server, whose folder goes with it.
        }
    }
}
