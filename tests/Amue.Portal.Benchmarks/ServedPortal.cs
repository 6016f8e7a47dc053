using System.Diagnostics;
using Amue.Portal.Testing;

namespace Amue.Portal.Benchmarks;

/// <summary>The portal in a process of its own, so that its processor time is its alone.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private readonly Process _process;

    private ServedPortal(Process process, Uri address, TimeSpan startTime)
    {
        _process = process;
        Address = address;
        StartTime = startTime;
    }

    public Uri Address { get; }

    public TimeSpan StartTime { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long MemoryMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    public string Folder { get; private init; } = "";

    public static async Task<ServedPortal> StartAsync(string folder)
    {
        var address = new Uri($"http://localhost:{FreePort.Next()}");
        var clock = Stopwatch.StartNew();
        var process = Start(folder, "serve", "--urls", address.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        using var http = new HttpClient();
        while (!await AnswersAsync(http, address))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The portal ended with {process.ExitCode}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return new ServedPortal(process, address, clock.Elapsed) { Folder = folder };
    }

    /// <summary>A command of the portal beside the one that serves.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        using var command = Start(Folder, arguments);
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
        {
            throw new InvalidOperationException($"portal {string.Join(' ', arguments)} ended with {command.ExitCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = arguments[0] == "serve" };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Amue.Portal.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataDirectory"] = folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
        {
            process.BeginOutputReadLine();
        }

        return process;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
