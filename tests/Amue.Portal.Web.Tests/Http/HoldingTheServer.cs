using System.Net;
using System.Net.Sockets;
using System.Text;
using Amue.Portal.Platform.Http;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Web.Tests.Http;

/// <summary>Slow requests and slow answers, which cost a server its connections.</summary>
public sealed class HoldingTheServer : IAsyncLifetime
{
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync(
        new Dictionary<string, string?> { ["Limits:AnswerSeconds"] = "1" },
        endpoints: endpoints => endpoints.MapGet("/sans-fin", (Func<HttpContext, Task<string>>)EndlessAsync).WithMetadata(new PublicPageAttribute()));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task by_a_long_answer_is_given_up_with_a_page_and_the_work_is_stopped()
    {
        using var visitor = _app.Anonymous();

        using var response = await visitor.GetAsync("/sans-fin");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Single((await PortalClient.ReadAsync(response)).QuerySelectorAll("h1"));
        SafeHeaders.AssertOn(response);
        await _abandoned.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task by_a_body_that_hardly_comes_is_cut_off()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _app.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nL"));

        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void by_its_headers_has_limits_too()
    {
        var limits = _app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(TimeSpan.FromSeconds(15), limits.RequestHeadersTimeout);
        Assert.Equal(32 * 1024, limits.MaxRequestHeadersTotalSize);
        Assert.Equal(2 * 1024 * 1024, limits.MaxRequestBodySize);
        Assert.Equal(240, limits.MinRequestBodyDataRate!.BytesPerSecond);
    }

    private async Task<string> EndlessAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            return "";
        }
        finally
        {
            _abandoned.TrySetResult();
        }
    }
}
