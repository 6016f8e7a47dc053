using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary>The services without the server: what a command needs beside a running portal.</summary>
internal static class CommandHost
{
    public static WebApplication Build()
    {
        var builder = PortalHost.CreateBuilder([]);
        // What a command says is for its user; logs are for what goes wrong.
        builder.Logging.AddFilter(null, LogLevel.Warning);
        return builder.Build();
    }
}
