using System.CommandLine;
using Amue.Portal.Knowledge.Importing;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Referential.Importing;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal import articles FILE.jsonl[.gz] --space KEY</c>, beside a running portal.</summary>
internal static class ImportCommand
{
    private const int SomeRejected = 8;
    private const int Interrupted = 130;

    public static Command Create(string[] configuration) => new("import", "Bring content in from files")
    {
        Articles(configuration),
        ImportReferentialCommand.Create(ImportKind.Establishments, configuration),
        ImportReferentialCommand.Create(ImportKind.Deployments, configuration),
    };

    private static Command Articles(string[] configuration)
    {
        var file = new Argument<FileInfo>("file") { Description = "One JSON object a line, compressed by gzip or not: id, title, body; optional kind, theme, url, source, licence, language" };
        var space = new Option<string>("--space") { Description = "Key of the home space", Required = true };
        var visibility = new Option<VisibilityLevel>("--visibility") { Description = "Public, Community or Space", DefaultValueFactory = _ => VisibilityLevel.Community };
        var command = new Command("articles", "Import articles; a second run changes nothing, an interrupted one is taken up by running it again") { file, space, visibility };
        command.SetAction((result, cancellationToken) =>
            RunAsync(configuration, result.GetRequiredValue(file), result.GetRequiredValue(space), result.GetValue(visibility), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] configuration, FileInfo file, string space, VisibilityLevel visibility, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 3;
        }

        await using var app = CommandHost.Build(configuration);
        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        var texts = app.Services.GetRequiredService<TextCatalog>();
        var report = new ImportReport();
        try
        {
            var outcome = await AnsiConsole.Console.WithBarAsync($"Importing {file.Name}", await LineFile.CountAsync(file, cancellationToken), async bar =>
            {
                var progress = new Told<ImportReport>(current =>
                {
                    report = current;
                    bar.Value = current.Lines;
                });
                await using var scope = app.Services.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<ImportArticles>()
                    .ExecuteAsync(LineFile.ReadAsync(file, ImportArticles.LongestLine, cancellationToken), space, visibility, Actor.System("command line"), progress, cancellationToken);
            });
            if (!outcome.Succeeded)
            {
                await Console.Error.WriteLineAsync(outcome.Refusal.Kind == Platform.Operations.RefusalKind.NotFound
                    ? $"There is no space '{space}'."
                    : string.Join(" ", outcome.Refusal.Errors.Select(e => texts[e.Key, e.Arguments])));
                return outcome.Refusal.Kind.ToExitCode();
            }
        }
        catch (InvalidDataException)
        {
            Write(report, texts);
            await Console.Error.WriteLineAsync($"{file.Name} is not a whole gzip file.");
            return Platform.Operations.RefusalKind.Invalid.ToExitCode();
        }
        catch (OperationCanceledException)
        {
            Write(report, texts);
            await Console.Error.WriteLineAsync("Interrupted. Run the same command again to go on.");
            return Interrupted;
        }

        Write(report, texts);
        return report.Rejected.Count == 0 ? 0 : SomeRejected;
    }

    private static void Write(ImportReport report, TextCatalog texts)
    {
        foreach (var line in report.Rejected)
        {
            Console.Error.WriteLine($"Line {line.Number}: {string.Join("; ", line.Errors.Select(e => texts[e.Key, e.Arguments]))}");
        }

        Console.WriteLine(
            $"{report.Lines} lines: {report.Created} created, {report.Updated} updated, {report.Unchanged} unchanged, {report.Rejected.Count} rejected.");
    }
}
