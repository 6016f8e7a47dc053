using System.Collections.Concurrent;
using System.Diagnostics;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Benchmarks;

/// <summary>One page under load: processor time a request from the server's own counters, and how long its readers wait.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="BestPeer">Processor milliseconds of the best peer measured.</param>
/// <param name="Target">Processor milliseconds to reach.</param>
/// <param name="Path">The address of the n-th request.</param>
internal sealed record Measure(string Name, double? BestPeer, double Target, Func<int, string> Path)
{
    // Enough for the runtime to have compiled the page's code for good.
    private const int WarmUp = 2_000;
    private const int Requests = 2_000;
    private const int Connections = 16;

    public async Task<string> RunAsync(ServedPortal portal, PortalClient reader)
    {
        await LoadAsync(reader, WarmUp);
        var size = (await reader.Http.GetByteArrayAsync(new Uri(Path(0), UriKind.Relative))).Length / 1024.0;
        var before = portal.ProcessorTime;
        var clock = Stopwatch.StartNew();
        var waits = await LoadAsync(reader, Requests);
        var elapsed = clock.Elapsed;
        var spent = (portal.ProcessorTime - before).TotalMilliseconds / Requests;
        return FormattableString.Invariant(
            $"| {Name} | {(BestPeer is { } peer ? $"{peer:F0}" : "–")} | {Target:F1} | {spent:F2} | {Requests / elapsed.TotalSeconds:F0} | {waits[Requests / 2]:F1} | {waits[Requests * 99 / 100]:F1} | {size:F1} |");
    }

    private async Task<double[]> LoadAsync(PortalClient reader, int requests)
    {
        var waits = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (i, cancelled) =>
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await reader.Http.GetAsync(new Uri(Path(i), UriKind.Relative), cancelled);
            await response.Content.ReadAsByteArrayAsync(cancelled);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{Path(i)} answered {(int)response.StatusCode}.");
            }

            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
        return waits.Order().ToArray();
    }
}
