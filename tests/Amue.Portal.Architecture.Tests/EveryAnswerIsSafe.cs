using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

/// <summary>Whatever is asked, and whoever asks, the answer carries the headers that keep a browser from harm.</summary>
[Collection(RunningPortal.Name)]
public sealed class EveryAnswerIsSafe(RunningPortal portal)
{
    [Fact]
    public async Task to_a_visitor()
    {
        using var visitor = portal.App.Anonymous();

        Assert.Empty(await MissingAsync(visitor, ListedRoute.All.Select(r => portal.AddressOf(r.Sample))));
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Root)]
    public async Task to_someone_signed_in(string login)
    {
        var person = await portal.ClientOfAsync(login);

        Assert.Empty(await MissingAsync(person, ListedRoute.All.Select(r => portal.AddressOf(r.Sample))));
    }

    [Fact]
    public async Task when_it_is_a_static_asset()
    {
        using var visitor = portal.App.Anonymous();
        var assets = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.NotEmpty(assets);
        Assert.Empty(await MissingAsync(visitor, assets));
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Root)]
    public async Task and_no_shared_cache_keeps_what_someone_signed_in_reads(string login)
    {
        var person = await portal.ClientOfAsync(login);
        var kept = new List<string>();
        foreach (var route in ListedRoute.All.Where(r => !r.Sample.StartsWith("/assets/", StringComparison.Ordinal)))
        {
            using var response = await person.GetAsync(portal.AddressOf(route.Sample));
            if (response.Headers.CacheControl is not { NoStore: true, Public: false })
            {
                kept.Add($"{route.Sample}: {response.Headers.CacheControl}");
            }
        }

        Assert.Empty(kept);
    }

    private static async Task<List<string>> MissingAsync(PortalClient reader, IEnumerable<string> addresses)
    {
        var missing = new List<string>();
        foreach (var address in addresses)
        {
            using var response = await reader.GetAsync(address);
            missing.AddRange(SafeHeaders.MissingFrom(response));
        }

        return missing;
    }
}
