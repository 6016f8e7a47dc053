using System.CommandLine;
using System.Globalization;
using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal backup --out PLACE</c>, beside a running portal.</summary>
internal static class BackupCommand
{
    public static Command Create(string[] configuration)
    {
        var output = new Option<string>("--out", "-o") { Description = "A folder, or the archive to write (*.tar.gz)", DefaultValueFactory = _ => "." };
        var command = new Command("backup", "Keep the database, attached files and keys in one archive, while the portal runs") { output };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            try
            {
                var made = await MakeAsync(app.Services, result.GetRequiredValue(output), cancellationToken);
                return made.Succeeded ? Tell(made.Value) : await app.Services.RefuseAsync(made.Refusal);
            }
            catch (Exception failure) when (failure is ProgramFailedException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return 1;
            }
        });
        return command;
    }

    private static Task<Outcome<MadeBackup>> MakeAsync(IServiceProvider services, string target, CancellationToken cancellationToken) =>
        AnsiConsole.Console.WithBarAsync("Backup", total: 1, async bar =>
        {
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<MakeBackup>().ExecuteAsync(target, Actor.System("command line"), bar.Following(), cancellationToken);
        });

    private static int Tell(MadeBackup made)
    {
        Console.WriteLine(made.Path);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Manifest.Rows.Values.Sum()} rows, {made.Manifest.Files.Count} files, {made.Bytes} bytes. Keep it secret: it holds the keys. Head of the audit journal: {made.Manifest.AuditHead}"));
        return 0;
    }

    internal static IProgress<BackupProgress> Following(this ProgressTask bar) => new Told<BackupProgress>(progress =>
    {
        bar.Description = progress.What;
        bar.MaxValue = Math.Max(1, progress.Total);
        bar.Value = progress.Done;
    });
}
