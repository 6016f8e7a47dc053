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

    // What is served is a copy, on a disk of its own in memory that only this process sees.
    private const string OnSmallDisk = """
        mount -t tmpfs -o "size=$3" tmpfs "$2" && cp -a "$1/." "$2/" && shift 3 && exec "$@"
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

    /// <summary>Where this process sees a path, seen from outside.</summary>
    public string Inside(string path) => $"/proc/{_id}/root{path}";

    /// <summary>Serves the data directory, and returns when the portal says that it is ready.</summary>
    public static async Task<PortalProcess> ServeAsync(string folder, int port, string? connectionString, IReadOnlyDictionary<string, string>? settings = null)
    {
        var process = await StartAsync(folder, port, connectionString, settings);
        return await process.ReadyAsync(folder);
    }

    /// <summary>Serves a copy of the data directory from a disk of so many megabytes, mounted over an empty folder. Linux, for who may mount.</summary>
    public static async Task<PortalProcess> ServeOnSmallDiskAsync(string folder, string emptyFolder, int megabytes, int port)
    {
        string[] wrapper = ["unshare", "--mount", "/bin/sh", "-c", OnSmallDisk, "disk", folder, emptyFolder, $"{megabytes}m"];
        var process = await StartAsync(emptyFolder, port, connectionString: null, settings: null, wrapper);
        return await process.ReadyAsync(emptyFolder);
    }

    /// <summary>Returns at once: the portal migrates, sets itself up and begins to answer meanwhile.</summary>
    public static async Task<PortalProcess> StartAsync(string folder, int port, string? connectionString, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyList<string>? wrapper = null)
    {
        var environment = Environment(folder, connectionString, settings).Append($"ASPNETCORE_URLS=http://127.0.0.1:{port}");
        var shell = ChildProcess.Start("/bin/sh", ["-c", Leash, "portal", Path.Combine(folder, "portal.log"), .. wrapper ?? [], "env", .. environment, Runtime, Program, "serve"]);
        var id = int.Parse(await shell.ReadLineAsync(), CultureInfo.InvariantCulture);
        return new PortalProcess(shell, id, new Uri($"http://localhost:{port}"));
    }

    /// <summary>A command beside whatever serves the data directory.</summary>
    public static Process Command(string folder, string? connectionString, params string[] arguments) => Command(folder, connectionString, settings: null, arguments);

    /// <summary>The same with configuration of its own, in the environment.</summary>
    public static Process Command(string folder, string? connectionString, IReadOnlyDictionary<string, string>? settings, string[] arguments)
    {
        var log = Path.Combine(folder, "command.log");
        string[] line = ["-c", "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1", "command", log, "env", .. Environment(folder, connectionString, settings), Runtime, Program, .. arguments];
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

    /// <summary>It stops where it is, in the middle of what it does, until it is killed: its files may be looked at meanwhile.</summary>
    public async Task FreezeAsync()
    {
        using var kill = Process.Start("kill", ["-STOP", $"{_id}"]);
        await kill.WaitForExitAsync();
        while (!(await File.ReadAllTextAsync($"/proc/{_id}/status")).Contains("State:\tT", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }
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

    private async Task<PortalProcess> ReadyAsync(string folder)
    {
        try
        {
            await UntilReadyAsync(Path.Combine(folder, "portal.log"));
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

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
