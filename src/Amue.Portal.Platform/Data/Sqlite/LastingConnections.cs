using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Amue.Portal.Platform.Data.Sqlite;

/// <summary>Gives each database context a connection of its own that lasts as long as the context does, used again by one request after another.</summary>
internal sealed class LastingConnections(string connectionString) : DbConnectionInterceptor, IDbCommandInterceptor
{
    // Not the provider's own, which knows functions for decimals and patterns: nothing here asks for them.
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new LastingConnection(connectionString));

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) => ((LastingConnection)result.Connection!).KeptFor(result);
}
