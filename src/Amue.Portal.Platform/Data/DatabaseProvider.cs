namespace Amue.Portal.Platform.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
