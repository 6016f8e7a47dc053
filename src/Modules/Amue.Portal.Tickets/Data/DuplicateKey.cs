using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Amue.Portal.Tickets.Data;

/// <summary>Two changes at once may meet on a key before they meet on the request's revision.</summary>
internal static class DuplicateKey
{
    private const int SqliteConstraint = 19;

    public static bool Caused(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
