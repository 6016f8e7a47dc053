using System.CommandLine;
using Amue.Portal.Web.Commands.Setup;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal</c>: serve, and the administrator's commands, which work beside a running portal.</summary>
internal static class PortalCommandLine
{
    public const int WrongCommandLine = 2;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (configuration, command) = ConfigurationArguments.Split(arguments);
        var parsed = Create(configuration).Parse(command);
        var exitCode = await parsed.InvokeAsync();
        return parsed.Errors.Count == 0 ? exitCode : WrongCommandLine;
    }

    private static RootCommand Create(string[] configuration)
    {
        var root = new RootCommand("Amue.Portal: cooperative support portal. Every command takes configuration too: --Section:Key value.")
        {
            ServeCommand.Create(configuration),
            SetupCommand.Create(configuration),
            RecipeCommand.Create(configuration),
            SpaceCommand.Create(configuration),
            AuditCommand.Create(configuration),
            ImportCommand.Create(configuration),
            EvaluateCommand.Create(),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(configuration, cancellationToken));
        return root;
    }
}
