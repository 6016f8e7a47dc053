using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Amue.Portal.Platform.Http.Failures;

/// <summary>Whether an exception tells that the database or the disk is wanting, and not that the portal is wrong.</summary>
internal static class StorageTrouble
{
    // ENOSPC and EDQUOT of Unix, ERROR_DISK_FULL of Windows.
    private static readonly int[] DiskFull = [28, 122, unchecked((int)0x80070070)];

    /// <returns>503 when it may be over in a moment, 507 when there is no room left, null for any other exception.</returns>
    public static int? StatusOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (StatusOfOne(cause) is { } status)
            {
                return status;
            }
        }

        return null;
    }

    private static int? StatusOfOne(Exception cause) => cause switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => StatusCodes.Status507InsufficientStorage,
        SqliteException
        {
            SqliteErrorCode: raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_LOCKED
                or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_PROTOCOL or raw.SQLITE_NOMEM,
        } => StatusCodes.Status503ServiceUnavailable,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StatusCodes.Status507InsufficientStorage,
        PostgresException { IsTransient: true } => StatusCodes.Status503ServiceUnavailable,
        PostgresException => null,
        NpgsqlException => StatusCodes.Status503ServiceUnavailable,
        IOException io when DiskFull.Contains(io.HResult) => StatusCodes.Status507InsufficientStorage,
        _ => null,
    };
}
