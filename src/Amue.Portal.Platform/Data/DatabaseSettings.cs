namespace Amue.Portal.Platform.Data;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Of the chosen provider; for SQLite the default is a file under the data directory.</summary>
    public string? ConnectionString { get; set; }
}
