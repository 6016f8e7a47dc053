using System.Globalization;
using Amue.Portal.Benchmarks;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

// The table of the performance targets with our column, from one command in one run:
//   dotnet run -c Release --project tests/Amue.Portal.Benchmarks -- PASSAGES.jsonl[.gz] [articles] [requests]
if (args.Length == 0 || !File.Exists(args[0]))
{
    await Console.Error.WriteLineAsync("Give a file of passages: one JSON object a line with id, title and body, plain or gzipped.");
    return 2;
}

var articles = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5_000;
var requests = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
using var folder = new TemporaryFolder();
await using var portal = await ServedPortal.StartAsync(folder.Path);
Console.WriteLine(FormattableString.Invariant($"start with set-up {portal.StartTime.TotalSeconds:F1} s"));
await Filling.ArticlesAsync(portal, args[0], articles);
var thread = await Filling.RequestsAsync(portal, requests);

using var claire = new PortalClient(portal.Address);
await claire.SignInAsync(People.Claire);
var words = Filling.Words(args[0], 100);
Measure[] measures =
[
    new("list of 20", 10, 1.0, i => "/sifac/articles"),
    new("thread of 20 messages", 18, 1.8, i => thread),
    new("search", 14, 1.4, i => "/recherche?q=" + Uri.EscapeDataString(words[i % words.Count])),
    new("suggestions while typing", null, 1.0, i => "/demander-de-l-aide?handler=Suggestions&texte=" + Uri.EscapeDataString(words[i % words.Count])),
    new("my requests", null, 2.0, i => "/demandes"),
];

Console.WriteLine();
Console.WriteLine("| page | best peer CPU ms | target | ours CPU ms | req/s at 16 | p50 ms | p99 ms | HTML kB |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (var measure in measures)
{
    Console.WriteLine(await measure.RunAsync(portal, claire));
}

Console.WriteLine(await Filling.MeasureSubmitAsync(portal));
Console.WriteLine(FormattableString.Invariant($"memory while serving {portal.MemoryMegabytes} MB"));
return 0;
