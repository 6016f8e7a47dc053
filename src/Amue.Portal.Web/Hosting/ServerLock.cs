using Amue.Portal.Platform.Data;

namespace Amue.Portal.Web.Hosting;

/// <summary>One server a SQLite file; any number of nodes on PostgreSQL.</summary>
public static class ServerLock
{
    /// <returns>Null when another process serves this data directory.</returns>
    public static IDisposable? TryTake(IServiceProvider services) =>
        services.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite
            ? FileLock.TryTake(services.GetRequiredService<DataDirectory>().PathOf("serve.lock"))
            : new MemoryStream();
}
