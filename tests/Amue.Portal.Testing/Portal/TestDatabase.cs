using Amue.Portal.Platform.Data;

namespace Amue.Portal.Testing.Portal;

/// <summary>The database that this run of the tests uses: SQLite, or PostgreSQL when <c>AMUE_TEST_DATABASE</c> says so.</summary>
public static class TestDatabase
{
    public static DatabaseProvider Provider { get; } =
        Enum.TryParse<DatabaseProvider>(Environment.GetEnvironmentVariable("AMUE_TEST_DATABASE"), ignoreCase: true, out var provider) ? provider : DatabaseProvider.Sqlite;
}
