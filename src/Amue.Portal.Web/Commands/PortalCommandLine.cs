using System.CommandLine;
using Amue.Portal.Web.Commands.Setup;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal</c>: serve, and the administrator's commands, which work beside a running portal.</summary>
internal static class PortalCommandLine
{
    public const int WrongCommandLine = 2;

    /// <summary>Longer than the host's own time for finishing requests and jobs: without it the process would end after two seconds, whatever was under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (configuration, command) = ConfigurationArguments.Split(arguments);
        var parsed = Create(configuration).Parse(command);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Patience });
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
            UserCommand.Create(configuration),
            SearchCommand.Create(configuration),
            MailCommand.Create(configuration),
            BackupCommand.Create(configuration),
            RestoreCommand.Create(configuration),
            DoctorCommand.Create(configuration),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(configuration, cancellationToken));
        return root;
    }
}
