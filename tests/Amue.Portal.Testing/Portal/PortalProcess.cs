using System.Diagnostics;
using System.Globalization;
using System.Net;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Testing.Portal;

/// <summary>The portal as it is deployed, in a process of its own, to be killed without warning. It never outlives the tests.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The portal ends with the shell, and the shell with its standard input.
    private const string Leash = """
        log=$1; shift
        "$@" </dev/null >>"$log" 2>&1 & portal=$!
        trap 'kill -9 $portal; wait $portal' EXIT
        trap exit INT TERM HUP
        echo $portal
        read -r _ || exit 0
        """;

    private readonly ChildProcess _shell;
    private readonly int _id;

    private PortalProcess(ChildProcess shell, int id, Uri address)
    {
        _shell = shell;
        _id = id;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Serves the data directory, and returns when the portal says that it is ready.</summary>
    public static async Task<PortalProcess> ServeAsync(string folder, int port, string? connectionString, IReadOnlyDictionary<string, string>? settings = null)
    {
        var process = await StartAsync(folder, port, connectionString, settings);
        try
        {
            await process.UntilReadyAsync(Path.Combine(folder, "portal.log"));
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns at once: the portal migrates, sets itself up and begins to answer meanwhile.</summary>
    public static async Task<PortalProcess> StartAsync(string folder, int port, string? connectionString, IReadOnlyDictionary<string, string>? settings = null)
    {
        var environment = Environment(folder, connectionString, settings).Append($"ASPNETCORE_URLS=http://127.0.0.1:{port}");
        var shell = ChildProcess.Start("/bin/sh", ["-c", Leash, "portal", Path.Combine(folder, "portal.log"), "env", .. environment, Runtime, Program, "serve"]);
        var id = int.Parse(await shell.ReadLineAsync(), CultureInfo.InvariantCulture);
        return new PortalProcess(shell, id, new Uri($"http://localhost:{port}"));
    }

    /// <summary>A command beside whatever serves the data directory.</summary>
    public static Process Command(string folder, string? connectionString, params string[] arguments)
    {
        var log = Path.Combine(folder, "command.log");
        string[] line = ["-c", "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1", "command", log, "env", .. Environment(folder, connectionString, settings: null), Runtime, Program, .. arguments];
        return Process.Start("/bin/sh", line);
    }

    /// <summary>As kill -9 or a power cut of the machine's memory: nothing is told to the portal.</summary>
    public async Task KillAsync()
    {
        using (var portal = Process.GetProcessById(_id))
        {
            portal.Kill();
        }

        await DisposeAsync();
    }

    /// <summary>As a service manager stops it: asked by SIGTERM, and waited for as long as it takes.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_id}"]);
        kill.WaitForExit();
    }

    /// <summary>Whether the portal still runs.</summary>
    public bool IsRunning => File.Exists($"/proc/{_id}/status") && !File.ReadAllText($"/proc/{_id}/status").Contains("State:\tZ", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    // The runtime that runs the tests.
    private static string Runtime => System.Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Amue.Portal.Web.dll");

    private static IEnumerable<string> Environment(string folder, string? connectionString, IReadOnlyDictionary<string, string>? settings) =>
    [
        "ASPNETCORE_ENVIRONMENT=Development",
        "Portal__SetupRecipe=demo-essentiel",
        $"Portal__DataDirectory={folder}",
        $"Database__Provider={(connectionString is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql)}",
        .. connectionString is null ? Array.Empty<string>() : [$"Database__ConnectionString={connectionString}"],
        .. PortalApp.NoPace.Select(s => $"{s.Key.Replace(":", "__", StringComparison.Ordinal)}={s.Value}"),
        .. (settings ?? new Dictionary<string, string>()).Select(s => $"{s.Key.Replace(":", "__", StringComparison.Ordinal)}={s.Value}"),
    ];

    private async Task UntilReadyAsync(string log)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var waiting = Stopwatch.StartNew();
        while (!await IsReadyAsync(http))
        {
            if (waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The portal does not start. {(File.Exists(log) ? await File.ReadAllTextAsync(log) : "")}");
            }

            await Task.Delay(50);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
