using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Amue.Portal.Search.Querying;

/// <summary>How many searches, and how long each took; what was asked is not measured.</summary>
internal static class SearchMeasures
{
    private static readonly Meter Meter = new("Amue.Portal.Search");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("portal.search.duration", "s", "Time that a search took");

    public static Running Measure() => new(Stopwatch.GetTimestamp());

    internal readonly struct Running(long startedAt) : IDisposable
    {
        public void Dispose() => Duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
    }
}
