using System.Collections.Concurrent;
using System.Text;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Operating.Tests.Telemetry;

/// <summary>To a collector that speaks OTLP over HTTP, as those of operators do.</summary>
public sealed class SendingMetrics : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _received = new();
    private WebApplication _collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.MapPost("/v1/metrics", ReceiveAsync);
        await _collector.StartAsync();
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task tells_of_requests_searches_events_mails_jobs_and_the_index()
    {
        await using var app = await PortalApp.StartAsync(new Dictionary<string, string?> { ["Telemetry:OtlpEndpoint"] = _collector.Urls.First(), ["Telemetry:PeriodSeconds"] = "1" });
        using var reader = app.Anonymous();
        await reader.PageAsync("/recherche?q=zkmarqueurdequestion");

        await Soon.UntilAsync(() => Task.FromResult(Has("portal.search.duration") && Has("portal.mail.waiting") && Has("http.server.request.duration")));

        foreach (var instrument in new[] { "portal.mail.parked", "portal.events.behind", "portal.jobs.failures", "portal.search.items", "portal.errors", "amue-portal", "mail.send" })
        {
            Assert.True(Has(instrument), instrument);
        }

        Assert.False(Has("zkmarqueurdequestion"));
    }

    [Fact]
    public async Task is_off_until_an_endpoint_is_configured()
    {
        using var listening = new System.Diagnostics.Metrics.MeterListener();
        var published = new ConcurrentBag<string>();
        listening.InstrumentPublished = (instrument, _) => published.Add(instrument.Name);
        await using var app = await PortalApp.StartAsync();
        using var reader = app.Anonymous();
        await reader.PageAsync("/recherche?q=recette");
        listening.Start();

        Assert.DoesNotContain("portal.mail.waiting", published);
        Assert.Empty(_received);
    }

    // Names stand in protocol buffers as they are.
    private bool Has(string text) => _received.Any(r => r.Contains(text, StringComparison.Ordinal));

    private async Task ReceiveAsync(HttpContext context)
    {
        Assert.Equal("application/x-protobuf", context.Request.ContentType);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
