using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Amue.Portal.Knowledge.Data;

/// <summary>Two people may begin, or publish, the same thing at once.</summary>
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
