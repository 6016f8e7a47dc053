using Amue.Portal.Testing.Portal;
using Spectre.Console;

namespace Amue.Portal.Benchmarks;

/// <summary>Data of a real size: articles by the portal's own import, requests by its own forms.</summary>
internal sealed class Filling(ServedPortal portal, Corpus corpus)
{
    private const int Messages = 20;
    private const int Batch = 10_000;

    private int _articles;
    private int _requests;

    /// <summary>A request of twenty messages, once there is one.</summary>
    public string Thread { get; private set; } = "";

    private string ThreadFile => Path.Combine(portal.Folder, "thread.txt");

    /// <summary>What an earlier run left in the same folder, when one did.</summary>
    /// <returns>Whether nothing is left to fill.</returns>
    public async Task<bool> FoundAsync()
    {
        Thread = File.Exists(ThreadFile) ? await File.ReadAllTextAsync(ThreadFile) : "";
        return Thread.Length > 0;
    }

    public Task ToAsync(int articles, int requests) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async display =>
        {
            var (written, sent) = (display.AddTask("Articles", maxValue: articles), display.AddTask("Requests", maxValue: requests));
            await ArticlesAsync(articles, written);
            await RequestsAsync(requests, sent);
        });

    private async Task ArticlesAsync(int articles, ProgressTask bar)
    {
        var file = Path.Combine(portal.Folder, "articles.jsonl");
        foreach (var lines in corpus.Lines(_articles, articles - _articles).Chunk(Batch))
        {
            await File.WriteAllLinesAsync(file, lines);
            await portal.RunAsync("import", "articles", file, "--space", "sifac");
            _articles += lines.Length;
            bar.Value = _articles;
        }

        bar.Value = articles;
    }

    private async Task RequestsAsync(int requests, ProgressTask bar)
    {
        using var claire = new PortalClient(portal.Address);
        await claire.SignInAsync(People.Claire);
        var form = await Submitting.FormAsync(claire);
        for (; _requests < requests; _requests++)
        {
            Thread = await Submitting.SendAsync(claire, form, _requests);
            bar.Value = _requests + 1;
        }

        // The request itself is the first.
        for (var i = 1; i < Messages; i++)
        {
            var page = await claire.PageAsync(Thread);
            using var sent = await claire.SubmitAsync(page, "form[action*='handler=Reply']", ("Body", $"Précision {i} : le même message revient après chaque essai, sur deux postes."));
        }

        await File.WriteAllTextAsync(ThreadFile, Thread);
    }
}
