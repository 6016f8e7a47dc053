using System.Text.Json;
using Amue.Portal.Knowledge.Importing;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Web.Commands;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Evaluation;

/// <summary>Indexes a corpus in a portal of its own, made for the occasion and thrown away, and asks it every query.</summary>
internal static class SearchEvaluation
{
    private const int MostResults = 10;

    public static async Task<int> RunAsync(FileInfo corpus, FileInfo queries, FileInfo run, CancellationToken cancellationToken)
    {
        if (new[] { corpus, queries }.FirstOrDefault(f => !f.Exists) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no file {missing.FullName}.");
            return 3;
        }

        List<LabelledQuery> labelled;
        try
        {
            labelled = await LabelledQuery.ReadAsync(queries, cancellationToken);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync($"{queries.Name}: {problem.Message}");
            return 6;
        }

        var folder = Directory.CreateTempSubdirectory("portal-evaluation-");
        try
        {
            await using var app = CommandHost.Build("--Portal:DataDirectory", folder.FullName, "--Database:Provider", "Sqlite");
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await ImportAsync(app.Services, corpus, cancellationToken);
            Console.WriteLine(await AskAsync(app.Services, labelled, run, cancellationToken));
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(IServiceProvider services, FileInfo corpus, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = Actor.System("evaluation");
        var space = new SpaceDescription(Space.PortalKey, SpaceKind.Portal, "Évaluation", "", "", null, null, new SpaceBrand(), ["knowledge", "search"]);
        var made = await scope.ServiceProvider.GetRequiredService<ConfigureSpace>().ExecuteAsync(space, actor, cancellationToken);
        _ = made.Value;
        var report = await AnsiConsole.Console.WithBarAsync("Indexing", await LineFile.CountAsync(corpus, cancellationToken), async bar =>
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<ImportArticles>().ExecuteAsync(
                File.ReadLinesAsync(corpus.FullName, cancellationToken), Space.PortalKey, VisibilityLevel.Public, actor, new Told<ImportReport>(r => bar.Value = r.Lines), cancellationToken);
            return outcome.Value;
        });
        if (report.Rejected.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{report.Rejected.Count} lines of the corpus were rejected, the first is line {report.Rejected[0].Number}.");
        }
    }

    private static Task<Recall> AskAsync(IServiceProvider services, List<LabelledQuery> queries, FileInfo run, CancellationToken cancellationToken) =>
        AnsiConsole.Console.WithBarAsync("Asking", queries.Count, async bar =>
        {
            var recall = new Recall();
            await using var written = new StreamWriter(run.FullName);
            foreach (var query in queries)
            {
                await using var scope = services.CreateAsyncScope();
                var actor = await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(accountId: null, cancellationToken);
                var answer = await scope.ServiceProvider.GetRequiredService<PortalSearch>()
                    .FindAsync(new SearchRequest(query.Text) { Take = MostResults, OnlyBest = true }, actor, cancellationToken);
                var ids = await scope.ServiceProvider.GetRequiredService<ArticleSources>().ExternalIdsAsync(answer.Hits.Select(h => h.ContentId).ToList(), cancellationToken);
                var results = answer.Hits.Select(h => ids.GetValueOrDefault(h.ContentId)).OfType<string>().ToList();
                recall.Count(results, query.Relevant);
                await written.WriteLineAsync(JsonSerializer.Serialize(new { qid = query.Qid, results, answered = results.Count > 0 }));
                bar.Increment(1);
            }

            return recall;
        });
}
