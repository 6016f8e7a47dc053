using System.Diagnostics;
using System.Globalization;

namespace Amue.Portal.Benchmarks;

/// <summary>Processor time as the system counts it for each process.</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;

    public static TimeSpan Of(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Of a PostgreSQL: its first process, those that it has ended and those that it has now.</summary>
    public static TimeSpan OfPostgres(int postmaster)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out _)))
        {
            if (Fields(Path.Combine(folder, "stat")) is not { } fields)
            {
                continue;
            }

            var isFirst = Path.GetFileName(folder) == postmaster.ToString(CultureInfo.InvariantCulture);
            if (isFirst || fields[1] == postmaster.ToString(CultureInfo.InvariantCulture))
            {
                ticks += fields.Skip(11).Take(isFirst ? 4 : 2).Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    public static int ParentOf(int process) => int.Parse(Fields($"/proc/{process}/stat")![1], CultureInfo.InvariantCulture);

    // After the name, which may hold anything: state, parent, ... the 14th to 17th of all are the times.
    private static string[]? Fields(string path)
    {
        try
        {
            var line = File.ReadAllText(path);
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
