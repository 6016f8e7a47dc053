using System.CommandLine;
using Amue.Portal.Operating.Backups;
using Amue.Portal.Operating.Restoring;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal restore FILE</c>, while no server runs.</summary>
internal static class RestoreCommand
{
    public static Command Create(string[] configuration)
    {
        var file = new Argument<FileInfo>("file") { Description = "An archive made by portal backup" };
        var force = new Option<bool>("--force") { Description = "Replace the portal that is there" };
        var command = new Command("restore", "Bring a backup back into an empty database and data directory, and verify it") { file, force };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            try
            {
                var restored = await RestoreAsync(app.Services, result.GetRequiredValue(file), result.GetValue(force), cancellationToken);
                if (!restored.Succeeded)
                {
                    var code = await app.Services.RefuseAsync(restored.Refusal);
                    return restored.Refusal.Errors[0].Key == RestoreBackup.InUse ? ServeCommand.AlreadyServed : code;
                }

                Console.WriteLine(
                    $"Restored what was kept at {restored.Value.TakenAt:u}: {restored.Value.Rows} rows, {restored.Value.Files} files, {restored.Value.AuditEntries} entries of the audit journal, all verified.");
                return 0;
            }
            catch (Exception failure) when (failure is ProgramFailedException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return 1;
            }
        });
        return command;
    }

    private static Task<Outcome<RestoredBackup>> RestoreAsync(IServiceProvider services, FileInfo file, bool force, CancellationToken cancellationToken) =>
        AnsiConsole.Console.WithBarAsync("Restore", total: 3, async bar =>
        {
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RestoreBackup>().ExecuteAsync(file.FullName, force, Actor.System("command line"), bar.Following(), cancellationToken);
        });
}
