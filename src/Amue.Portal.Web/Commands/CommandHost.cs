using Amue.Portal.Web.Hosting;
using Microsoft.Extensions.Logging.Console;

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
        // What a command says is for its user, or for the program that reads its output; logs are for what goes wrong, beside it. What a
        // statement failed of is told by the command.
        builder.Logging.AddFilter(null, LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.Build();
    }
}
