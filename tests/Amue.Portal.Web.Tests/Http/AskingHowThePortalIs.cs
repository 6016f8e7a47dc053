using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Http;

public sealed class AskingHowThePortalIs : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _probe = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _probe = _app.Anonymous();
    }

    public async Task DisposeAsync()
    {
        _probe.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task answers_that_it_is_well(string path)
    {
        var response = await _probe.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task is_never_answered_by_a_cache(string path)
    {
        var response = await _probe.GetAsync(path);

        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}
