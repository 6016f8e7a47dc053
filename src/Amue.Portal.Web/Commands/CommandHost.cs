using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary>The services without the server: what a command needs beside a running portal.</summary>
internal static class CommandHost
{
    /// <param name="configuration">On top of the settings files and the environment.</param>
    public static WebApplication Build(params string[] configuration)
    {
        var builder = PortalHost.CreateBuilder(configuration);
        // What a command says is for its user; logs are for what goes wrong.
        builder.Logging.AddFilter(null, LogLevel.Warning);
        return builder.Build();
    }
}
