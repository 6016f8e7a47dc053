using System.CommandLine;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Referential.Importing;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal import establishments FILE.csv</c> and <c>deployments</c>, beside a running portal; <c>--dry-run</c> tells and writes nothing.</summary>
internal static class ImportReferentialCommand
{
    private const int SomeRejected = 8;
    private const int Interrupted = 130;

    public static Command Create(ImportKind kind, string[] configuration)
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV, columns separated by ; or , named in the first line" };
        var trial = new Option<bool>("--dry-run") { Description = "Tell what would change and what is wrong, by line and column; write nothing" };
        var command = new Command(kind.ToString().ToLowerInvariant(), $"Import {kind.ToString().ToLowerInvariant()}; a second run changes nothing, an interrupted one is taken up by running it again") { file, trial };
        command.SetAction((result, cancellationToken) => RunAsync(configuration, kind, result.GetRequiredValue(file), result.GetValue(trial), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] configuration, ImportKind kind, FileInfo file, bool isTrial, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 3;
        }

        await using var app = CommandHost.Build(configuration);
        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        var texts = app.Services.GetRequiredService<TextCatalog>();
        try
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
            var outcome = await AnsiConsole.Console.WithBarAsync($"{(isTrial ? "Trying" : "Importing")} {file.Name}", await LineFile.CountAsync(file, cancellationToken), async bar =>
            {
                var progress = new Told<ReferentialImportReport>(report => bar.Value = report.Lines);
                await using var scope = app.Services.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<ImportReferential>()
                    .ExecuteAsync(kind, bytes, isTrial, Actor.System("command line"), progress, cancellationToken);
            });
            if (!outcome.Succeeded)
            {
                await Console.Error.WriteLineAsync(string.Join(" ", outcome.Refusal.Errors.Select(e => texts[e.Key, e.Arguments])));
                return outcome.Refusal.Kind.ToExitCode();
            }

            return Tell(outcome.Value, isTrial, texts);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted. Run the same command again to go on.");
            return Interrupted;
        }
    }

    private static int Tell(ReferentialImportReport report, bool isTrial, TextCatalog texts)
    {
        foreach (var error in report.Errors)
        {
            Console.Error.WriteLine($"Line {error.Line}{(error.Column is null ? "" : $", {error.Column}")}: {texts[error.What.Key, error.What.Arguments]}");
        }

        var would = isTrial ? " (dry run: nothing was written)" : "";
        Console.WriteLine($"{report.Lines} lines: {report.Created} created, {report.Changed} changed, {report.Unchanged} unchanged, {report.Rejected} rejected.{would}");
        return report.Rejected == 0 ? 0 : SomeRejected;
    }
}
