using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Benchmarks;

/// <summary>One page under load: processor time a request from the server's own counters, and how long its readers wait.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="BestPeer">Processor milliseconds of the best peer measured.</param>
/// <param name="Target">Processor milliseconds to reach.</param>
/// <param name="Path">The address of the n-th request.</param>
internal sealed record Measure(string Name, double? BestPeer, double? Target, Func<int, string> Path)
{
    public const string Header = """
        | page | best peer, CPU ms | target | **ours, CPU ms** | req/s at 16 | p50 / p99 ms at 16 | req/s at 64 | p50 / p99 ms at 64 | kB plain / gzip | nodes | requests / kB of a first view |
        |---|---|---|---|---|---|---|---|---|---|---|
        """;

    private const int Few = 16;
    private const int Many = 64;
    private const int FewestRounds = 5;
    private const int MostRounds = 15;

    // A round this much cheaper than the best one before it means that the runtime is still compiling.
    private const double StillFalling = 0.95;

    /// <summary>What the n-th request posts, as one field q; null for pages that are asked for.</summary>
    public Func<int, string>? Posted { get; init; }

    /// <summary>Processor milliseconds a request, once measured.</summary>
    public double Spent { get; private set; }

    /// <param name="processor">The time spent so far by what answers.</param>
    public async Task<string> RunAsync(Func<TimeSpan> processor, PortalClient reader, int requests)
    {
        var cheapest = double.MaxValue;
        for (var round = 0; round < MostRounds; round++)
        {
            var (_, cost) = await RoundAsync(processor, reader, requests);
            if (round >= FewestRounds && cost > cheapest * StillFalling)
            {
                break;
            }

            cheapest = Math.Min(cheapest, cost);
        }

        (var few, Spent) = await RoundAsync(processor, reader, requests);
        var many = await LoadAsync(reader, requests, Many);
        var weight = Posted is null ? await PageWeight.OfAsync(reader, Path(0)) : "– | – | –";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {Name} | {Figure(BestPeer, "F0")} | {Figure(Target, "F1")} | **{Spent:F2}** | {few.PerSecond:F0} | {few.Median:F1} / {few.Slowest:F1} | {many.PerSecond:F0} | {many.Median:F1} / {many.Slowest:F1} | {weight} |");
    }

    public static string Figure(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private async Task<(Load Load, double Spent)> RoundAsync(Func<TimeSpan> processor, PortalClient reader, int requests)
    {
        var before = processor();
        var load = await LoadAsync(reader, requests, Few);
        return (load, (processor() - before).TotalMilliseconds / requests);
    }

    private async Task<Load> LoadAsync(PortalClient reader, int requests, int connections)
    {
        var waits = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (i, cancelled) =>
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await SendAsync(reader, i, cancelled);
            await response.Content.ReadAsByteArrayAsync(cancelled);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{Path(i)} answered {(int)response.StatusCode}.");
            }

            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
        var elapsed = clock.Elapsed;
        var sorted = waits.Order().ToArray();
        return new Load(requests / elapsed.TotalSeconds, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }

    private async Task<HttpResponseMessage> SendAsync(PortalClient reader, int number, CancellationToken cancellationToken)
    {
        var address = new Uri(Path(number), UriKind.Relative);
        if (Posted is null)
        {
            return await reader.Http.GetAsync(address, cancellationToken);
        }

        using var form = new FormUrlEncodedContent([new("q", Posted(number))]);
        return await reader.Http.PostAsync(address, form, cancellationToken);
    }

    private sealed record Load(double PerSecond, double Median, double Slowest);
}
