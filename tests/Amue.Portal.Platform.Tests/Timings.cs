namespace Amue.Portal.Platform.Tests;

/// <summary>Tests that measure time run apart from the others.</summary>
[CollectionDefinition(nameof(Timings), DisableParallelization = true)]
public sealed class Timings
{
    /// <summary>The processor time of the shortest of three runs: the machine may be busy with something else.</summary>
    public static TimeSpan Shortest(Action action)
    {
        var shortest = TimeSpan.MaxValue;

        for (var run = 0; run < 3; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            var spent = Environment.CpuUsage.TotalTime - before;
            shortest = spent < shortest ? spent : shortest;
        }

        return shortest;
    }
}
