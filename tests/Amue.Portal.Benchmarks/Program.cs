using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Amue.Portal.Benchmarks;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

// The table of the performance targets with our column, from one command in one run.
if (args is [BareKestrel.Argument, var address])
{
    await BareKestrel.ServeAsync(address);
    return 0;
}

if (BenchmarkOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 2;
}

var corpus = new Corpus(options.Passages);
using var folder = new TemporaryFolder();
await using var portal = await ServedPortal.CreateAsync(options.Folder ?? folder.Path, options.PostgreSql);
var setUp = await portal.StartAsync();
var filling = new Filling(portal, corpus);
if (!await filling.FoundAsync())
{
    await filling.ToAsync(options.Articles, options.Requests);
}

await portal.StopAsync();
var again = await portal.StartAsync();
Say($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {(options.PostgreSql ? "PostgreSQL, its processes counted" : "SQLite")}");
Say($"{options.Articles} articles, {options.Requests} open requests in one queue, {options.Measured} measured requests a page; no output cache, responses not compressed by the portal");
Say($"started first in {setUp.TotalSeconds:F1} s, with its data in {again.TotalSeconds:F1} s");
Console.WriteLine();
Console.WriteLine(Measure.Header);
Console.WriteLine(await BareKestrel.MeasureAsync("before", options.Measured));
var first = await MeasureAsync();
if (options.Pages is not null)
{
    return 0;
}

Console.WriteLine(await Submitting.MeasureAsync(portal));
Console.WriteLine(await BareKestrel.MeasureAsync("after", options.Measured));
Console.WriteLine();
Say($"memory after serving all this: {portal.MemoryMegabytes} MB");
if (options.Growth > 1)
{
    await filling.ToAsync(options.Articles * options.Growth, options.Requests * options.Growth);
    Console.WriteLine();
    Say($"with {options.Growth} times the data:");
    Console.WriteLine(Measure.Header);
    var second = await MeasureAsync();
    foreach (var (small, large) in first.Zip(second))
    {
        Say($"{small.Name}: {large.Spent / small.Spent:F2} times the processor time");
    }

    Say($"memory {portal.MemoryMegabytes} MB");
}

await portal.StopAsync();
var clock = Stopwatch.StartNew();
await portal.RunAsync("search", "rebuild");
Say($"index of everything made again in {clock.Elapsed.TotalSeconds:F1} s, start and end of the command included");
await portal.StartAsync();
Say($"memory after a start: {portal.MemoryMegabytes} MB");
return 0;

async Task<List<Measure>> MeasureAsync()
{
    using var claire = new PortalClient(portal.Address);
    await claire.SignInAsync(People.Claire);
    using var luc = new PortalClient(portal.Address);
    await luc.SignInAsync(People.Luc);
    var words = corpus.Words(options.Articles, 100);
    var beginnings = corpus.Beginnings(options.Articles, 100);
    // The page's script goes on with the journey that the first pause of the keyboard began.
    var first = await claire.PageAsync(Suggestions(beginnings[0], journey: null));
    var journey = first.QuerySelector("[data-journey]")!.GetAttribute("data-journey");
    string[] hostile = [.. HostileQuestions.All.Values];
    (PortalClient Reader, Measure Page)[] measures =
    [
        (claire, new("list of 20", 10, 1.0, _ => "/sifac/articles")),
        (claire, new("thread of 20 messages, its requester", 18, 1.8, _ => filling.Thread)),
        (claire, new("search, a median word", 14, 1.4, i => Search(words.Median[i % words.Median.Count]))),
        (claire, new("search, a frequent word", 14, 4.0, i => Search(words.Frequent[i % words.Frequent.Count]))),
        (claire, new("search, a rare word", 14, 1.4, i => Search(words.Rare[i % words.Rare.Count]))),
        (claire, new("search, four words", 14, 4.0, i => Search(beginnings[i % beginnings.Count]))),
        (claire, new("search, twelve of the commonest words", null, null, i => Search(words.Heavy(i)))),
        (claire, new("search, a slip of the finger", null, null, i => Search(words.Slip(i)))),
        (claire, new($"search, {hostile.Length} hostile questions posted", null, null, _ => "/recherche") { Posted = i => hostile[i % hostile.Length] }),
        (claire, new("completion of a word", null, 1.0, i => "/recherche?handler=Words&q=" + words.Beginning(i))),
        (claire, new("suggestions while typing", null, 1.0, i => Suggestions(beginnings[i % beginnings.Count], journey))),
        (luc, new("agent queue, 25 of the open requests", 90, 2.0, _ => "/demandes/file")),
        (luc, new("ticket of 20 messages, its agent", 114, 2.0, _ => filling.Thread)),
        (claire, new("my requests", null, 2.0, _ => "/demandes")),
    ];
    foreach (var (reader, page) in measures.Where(m => options.Pages is null || m.Page.Name.Contains(options.Pages, StringComparison.Ordinal)))
    {
        Console.WriteLine(await page.RunAsync(() => portal.ProcessorTime, reader, options.Measured));
    }

    return [.. measures.Select(m => m.Page)];
}

static string Search(string question) => "/recherche?q=" + Uri.EscapeDataString(question);

static string Suggestions(string text, string? journey) => $"/demander-de-l-aide?handler=Suggestions&texte={Uri.EscapeDataString(text)}&parcours={journey}";

static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
