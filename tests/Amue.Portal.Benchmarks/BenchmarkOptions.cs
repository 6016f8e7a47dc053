using System.Globalization;

namespace Amue.Portal.Benchmarks;

/// <summary>What a run measures.</summary>
/// <param name="Passages">A file of passages: one JSON object a line with id, title and body, plain or gzipped.</param>
internal sealed record BenchmarkOptions(string Passages)
{
    public const string Usage = """
        dotnet run -c Release --project tests/Amue.Portal.Benchmarks -- PASSAGES.jsonl[.gz] [options]
          --articles N       articles in the space that is read (20000)
          --requests N       open requests in the agent's queue (1000)
          --measured N       measured requests a page (2000)
          --pages TEXT       only the pages whose name contains it, and nothing else
          --growth N         measures again with N times the articles and the requests
          --postgresql       on a PostgreSQL of its own instead of SQLite
          --folder PATH      data made once there and read again by the next run (SQLite only)
        """;

    public int Articles { get; init; } = 20_000;

    public int Requests { get; init; } = 1_000;

    public int Measured { get; init; } = 2_000;

    public int Growth { get; init; } = 1;

    public bool PostgreSql { get; init; }

    /// <summary>What the names of the measured pages contain; null for all of them, submitting and the index too.</summary>
    public string? Pages { get; init; }

    /// <summary>Where the data stay for the next run; null when they are thrown away.</summary>
    public string? Folder { get; init; }

    /// <returns>Null when the command line cannot be understood.</returns>
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        if (arguments.Length == 0 || !File.Exists(arguments[0]))
        {
            return null;
        }

        var options = new BenchmarkOptions(arguments[0]);
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i] == "--postgresql")
            {
                options = options with { PostgreSql = true };
                continue;
            }

            if (arguments[i] == "--pages" && i + 1 < arguments.Length)
            {
                options = options with { Pages = arguments[++i] };
                continue;
            }

            if (arguments[i] == "--folder" && i + 1 < arguments.Length)
            {
                options = options with { Folder = arguments[++i] };
                continue;
            }

            if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return null;
            }

            switch (arguments[i++])
            {
                case "--articles": options = options with { Articles = number }; break;
                case "--requests": options = options with { Requests = number }; break;
                case "--measured": options = options with { Measured = number }; break;
                case "--growth": options = options with { Growth = number }; break;
                default: return null;
            }
        }

        return options.Folder is not null && (options.PostgreSql || options.Growth > 1) ? null : options;
    }
}
