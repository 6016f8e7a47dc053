using Microsoft.Extensions.Configuration.Json;

namespace Amue.Portal.Web.Hosting;

/// <summary>
/// The site's own file, which <c>portal setup</c> writes: above the settings that come with the program, below the environment and the command
/// line. <c>Portal:ConfigurationFile</c> says where it is; beside the program otherwise.
/// </summary>
internal static class SiteConfiguration
{
    public const string FileName = "portal.json";

    private const string PathKey = "Portal:ConfigurationFile";

    public static void AddSiteFile(this WebApplicationBuilder builder)
    {
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var shipped = sources.OfType<JsonConfigurationSource>().LastOrDefault(s => s.Path?.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) == true);
        var source = new JsonConfigurationSource { Path = PathOf(builder), Optional = true };
        source.ResolveFileProvider();
        sources.Insert(shipped is null ? 0 : sources.IndexOf(shipped) + 1, source);
    }

    public static string PathOf(WebApplicationBuilder builder) =>
        Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, builder.Configuration[PathKey] ?? FileName));
}
