using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Operating.Backups;

/// <summary>The files that a backup keeps beside the database: what people attached, and the keys without which sealed columns cannot be read. Never the search index.</summary>
internal sealed class PortalFiles(DataDirectory data, DatabaseSettings database, IConfiguration configuration)
{
    public const string KeyFolder = "keys";
    public const string AttachmentFolder = "attachments";

    public string Keys => data.PathOf("keys");

    public string Attachments => Path.GetFullPath(configuration["Attachments:Directory"] is { Length: > 0 } shared ? shared : data.PathOf("attachments"));

    public string SearchIndex => data.PathOf("search");

    public string SqliteConnectionString => database.ConnectionString ?? $"Data Source={data.PathOf("portal.db")}";

    /// <summary>Names in the archive and paths on this machine; files that are still coming in are none.</summary>
    public IReadOnlyList<(string Name, string Path)> All() => [.. In(Keys, KeyFolder), .. In(Attachments, AttachmentFolder).Where(f => !f.Path.EndsWith(".coming", StringComparison.Ordinal))];

    private static IEnumerable<(string Name, string Path)> In(string folder, string name) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => ($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", path))
        : [];
}
