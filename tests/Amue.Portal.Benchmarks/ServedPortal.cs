using System.Diagnostics;
using System.Globalization;
using Amue.Portal.Testing;
using Amue.Portal.Testing.PostgreSql;
using Npgsql;

namespace Amue.Portal.Benchmarks;

/// <summary>The portal in a process of its own, so that its processor time is its alone; with its database's when that is another process.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private readonly PostgresCluster? _cluster;
    private readonly string? _connection;
    private readonly int _postmaster;
    private Process _process = null!;

    private ServedPortal(string folder, PostgresCluster? cluster, string? connection, int postmaster)
    {
        Folder = folder;
        _cluster = cluster;
        _connection = connection;
        _postmaster = postmaster;
    }

    public Uri Address { get; private set; } = new("http://localhost");

    public string Folder { get; }

    public TimeSpan ProcessorTime => Processor.Of(_process) + (_postmaster == 0 ? TimeSpan.Zero : Processor.OfPostgres(_postmaster));

    public long MemoryMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    public static async Task<ServedPortal> CreateAsync(string folder, bool postgreSql)
    {
        if (!postgreSql)
        {
            return new ServedPortal(folder, cluster: null, connection: null, postmaster: 0);
        }

        var cluster = await PostgresCluster.StartAsync();
        // Its own database lives as long as the cluster.
        var connection = (await cluster.Server.CreateDatabaseAsync()).ConnectionString;
        await using var asked = new NpgsqlConnection(connection);
        await asked.OpenAsync();
        return new ServedPortal(folder, cluster, connection, Processor.ParentOf(asked.ProcessID));
    }

    /// <returns>How long it took to be ready.</returns>
    public async Task<TimeSpan> StartAsync()
    {
        Address = new Uri($"http://localhost:{FreePort.Next()}");
        var clock = Stopwatch.StartNew();
        _process = Start("serve", "--urls", Address.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        await UntilAnswersAsync(_process, new Uri(Address, "/health/ready"));
        return clock.Elapsed;
    }

    /// <summary>As a service manager stops it.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A command of the portal beside the one that serves.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        using var command = Start(arguments);
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
        {
            throw new InvalidOperationException($"portal {string.Join(' ', arguments)} ended with {command.ExitCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    public static async Task UntilAnswersAsync(Process process, Uri address)
    {
        using var http = new HttpClient();
        while (!await AnswersAsync(http, address))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Amue.Portal.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataDirectory"] = Folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        if (_connection is not null)
        {
            start.Environment["Database__Provider"] = "PostgreSql";
            start.Environment["Database__ConnectionString"] = _connection;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(address)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
