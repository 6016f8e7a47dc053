using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary>The services without the server: what a command needs beside a running portal.</summary>
internal static class CommandHost
{
    /// <param name="configuration">On top of the settings files and the environment.</param>
    public static WebApplication Build(params string[] configuration) => Build(configuration, []);

    /// <param name="configuration">On top of the settings files and the environment.</param>
    /// <param name="settings">On top of all that.</param>
    public static WebApplication Build(string[] configuration, Dictionary<string, string?> settings)
    {
        var builder = PortalHost.CreateBuilder(configuration, host => host.Configuration.AddInMemoryCollection(settings));
        // What a command says is for its user; logs are for what goes wrong.
        builder.Logging.AddFilter(null, LogLevel.Warning);
        return builder.Build();
    }
}
