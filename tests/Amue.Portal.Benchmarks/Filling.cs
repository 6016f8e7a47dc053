using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Benchmarks;

/// <summary>Data of a real size: articles by the portal's own import, requests by its own forms.</summary>
internal static class Filling
{
    private const int RepliesOfTheThread = 20;
    private const int MeasuredSubmissions = 100;

    public static async Task ArticlesAsync(ServedPortal portal, string passages, int count)
    {
        var file = Path.Combine(portal.Folder, "articles.jsonl");
        await File.WriteAllLinesAsync(file, Lines(passages).Take(count));
        var clock = Stopwatch.StartNew();
        await portal.RunAsync("import", "articles", file, "--space", "sifac");
        Console.WriteLine(FormattableString.Invariant($"{count} articles imported beside the running portal: {count / clock.Elapsed.TotalSeconds:F0} a second"));
    }

    /// <returns>The address of a request with twenty replies.</returns>
    public static async Task<string> RequestsAsync(ServedPortal portal, int count)
    {
        using var claire = new PortalClient(portal.Address);
        await claire.SignInAsync(People.Claire);
        var last = "/demandes";
        for (var i = 0; i < count; i++)
        {
            last = await SubmitAsync(claire, i);
        }

        for (var i = 0; i < RepliesOfTheThread; i++)
        {
            var page = await claire.PageAsync(last);
            await claire.SubmitAsync(page, "form[action*='handler=Reply']", ("Body", $"Précision {i} : le même message revient après chaque essai, sur deux postes."));
        }

        Console.WriteLine($"{count} requests submitted, one with {RepliesOfTheThread} replies");
        return last;
    }

    public static async Task<string> MeasureSubmitAsync(ServedPortal portal)
    {
        using var claire = new PortalClient(portal.Address);
        await claire.SignInAsync(People.Claire);
        var form = await FormAsync(claire);
        for (var i = 0; i < 20; i++)
        {
            await SendAsync(claire, form, i);
        }

        var waits = new List<double>();
        var before = portal.ProcessorTime;
        for (var i = 0; i < MeasuredSubmissions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await SendAsync(claire, form, i);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var spent = (portal.ProcessorTime - before).TotalMilliseconds / MeasuredSubmissions;
        waits.Sort();
        return FormattableString.Invariant(
            $"| submit a request (one at a time; its subscribers' work included) | 33 | 5.0 | {spent:F2} | – | {waits[waits.Count / 2]:F1} | {waits[^2]:F1} | – |");
    }

    /// <summary>Titles of the corpus, as people would search for them.</summary>
    public static IReadOnlyList<string> Words(string passages, int count) =>
        Lines(passages).Where((_, i) => i % 37 == 0).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()!)
            .Select(t => string.Join(' ', t.Split(' ').Take(4))).Distinct().Take(count).ToList();

    private static async Task<string> SubmitAsync(PortalClient client, int number) => await SendAsync(client, await FormAsync(client), number);

    private static Task<IHtmlDocument> FormAsync(PortalClient client) => client.PageAsync("/demandes/nouvelle?produit=sifac");

    private static async Task<string> SendAsync(PortalClient client, IHtmlDocument form, int number)
    {
        using var sent = await client.SubmitAsync(
            form,
            "form#request",
            ("CategoryCode", "DEP"),
            ("Subject", $"Le mandat {number} reste bloqué au visa"),
            ("Description", $"Depuis hier le mandat numéro {number} ne passe plus le visa ; le message dit que l'imputation est fermée alors que le budget est ouvert."));
        return sent.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The request was not submitted: {(int)sent.StatusCode}.");
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
