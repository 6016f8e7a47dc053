using System.Diagnostics;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Benchmarks;

/// <summary>A server that answers two letters, before and after: how busy the machine is, and what nothing costs on it.</summary>
internal static class BareKestrel
{
    public const string Argument = "--bare-kestrel";

    public static async Task ServeAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/", () => Results.Text("ok"));
        await app.RunAsync();
    }

    public static async Task<string> MeasureAsync(string when, int requests)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Amue.Portal.Benchmarks.dll"), Argument, address.ToString()]);
        using var process = Process.Start(start)!;
        try
        {
            using var reader = new PortalClient(address);
            await ServedPortal.UntilAnswersAsync(process, new Uri(address, "/"));
            return await new Measure($"bare Kestrel, {when}", null, null, _ => "/").RunAsync(() => Processor.Of(process), reader, requests);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
