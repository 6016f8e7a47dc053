using System.CommandLine;
using Amue.Portal.Platform.Data;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal serve</c>, also the default: migrates, sets an empty portal up, then answers.</summary>
internal static class ServeCommand
{
    public const int AlreadyServed = 7;

    public static Command Create(string[] configuration)
    {
        var command = new Command("serve", "Serve the portal (the default)");
        command.SetAction((_, cancellationToken) => RunAsync(configuration, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = PortalHost.BuildServer(PortalHost.CreateBuilder(configuration));
        using var turn = ServerLock.TryTake(app.Services);
        if (turn is null)
        {
            await Console.Error.WriteLineAsync(
                $"Another server already uses {app.Services.GetRequiredService<DataDirectory>().Path}. One process serves an embedded database; the other commands work beside it.");
            return AlreadyServed;
        }

        if (!await PortalSetup.EnsureAsync(app.Services, AnsiConsole.Console, cancellationToken))
        {
            return 1;
        }

        await DemoSignIns.WriteAsync(app.Services, AnsiConsole.Console, cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
