using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Amue.Portal.Platform.Data.Sqlite;

/// <summary>Gives each database context a connection of its own, used again by one request after another, one to whoever asks without a context, and ends them with the node's services.</summary>
internal sealed class LastingConnections(string connectionString) : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    // A context that went back to its pool ends without its connection.
    private readonly ConcurrentDictionary<LastingConnection, object?> _all = [];

    /// <summary>How many have not ended.</summary>
    public int Count => _all.Count;

    // Not the provider's own, which knows functions for decimals and patterns: nothing here asks for them.
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(New());

    /// <summary>Without a context: its caller may dispose of it earlier.</summary>
    public DbConnection Open()
    {
        var connection = New();
        connection.Open();
        return connection;
    }

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) => ((LastingConnection)result.Connection!).KeptFor(result);

    public void Dispose()
    {
        foreach (var connection in _all.Keys)
        {
            connection.Dispose();
        }
    }

    private LastingConnection New()
    {
        var connection = new LastingConnection(connectionString, Forget);
        _all.TryAdd(connection, null);
        return connection;
    }

    private void Forget(LastingConnection connection) => _all.TryRemove(connection, out _);
}
