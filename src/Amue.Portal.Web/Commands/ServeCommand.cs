using System.CommandLine;
using Amue.Portal.Platform.Data;
using Amue.Portal.Web.FirstRun;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal serve</c>, also the default: migrates, sets an empty portal up (by the recipe that is configured, or else by the page for it), then answers.</summary>
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

        if (await PortalSetup.IsSetUpAsync(app.Services, cancellationToken))
        {
            return await AnswerAsync(app, cancellationToken);
        }

        await using (var setup = SetupServer.Create(configuration))
        {
            if (!await setup.ServeAsync(cancellationToken))
            {
                return 0;
            }
        }

        // With the configuration that was just written.
        await using var made = PortalHost.BuildServer(PortalHost.CreateBuilder(configuration));
        return await AnswerAsync(made, cancellationToken);
    }

    private static async Task<int> AnswerAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await DemoSignIns.WriteAsync(app.Services, AnsiConsole.Console, cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
