namespace Amue.Portal.Platform.Tests.Text;

/// <summary>Time spent by this process only, for tests that must not fail on a busy machine; they run alone.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public class ProcessorTime
{
    public const string Collection = "Processor time";

    public static TimeSpan Of(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }
}
