using System.Net;
using Amue.Portal.Platform.Http;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

[Collection(RunningPortal.Name)]
public sealed class EveryRouteIsListed(RunningPortal portal)
{
    // Only a developer's portal has it: assets that were not there when it was built.
    private const string AssetsOfADeveloper = "{**path:file}";

    public static TheoryData<string> Samples { get; } = new(ListedRoute.All.Select(r => r.Sample));

    public static TheoryData<string> Personas { get; } = new(People.All);

    [Fact]
    public void with_the_least_role_that_may_open_it()
    {
        var served = Endpoints().Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(ListedRoute.All.Select(r => r.Pattern).Distinct().Order(StringComparer.Ordinal), served);
    }

    [Fact]
    public void and_public_ones_are_marked_so()
    {
        var marked = Endpoints().Where(e => e.Metadata.GetMetadata<PublicPageAttribute>() is not null || e.Metadata.GetMetadata<OutsidePortalAttribute>() is not null)
            .Select(e => e.RoutePattern.RawText!).Distinct();
        var closed = ListedRoute.All.Where(r => r.ToVisitors == HttpStatusCode.Found && r.Elsewhere is null).Select(r => r.Pattern);

        // An article, or its file, is public or not; its address is the same.
        Assert.Equal(["articles/{slug}", "articles/fichiers/{id:guid}", "{space:space}/articles/fichiers/{id:guid}"], closed.Intersect(marked));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task and_answers_a_visitor_as_listed(string sample)
    {
        var route = ListedRoute.All.Single(r => r.Sample == sample);
        using var visitor = portal.App.Anonymous();

        var address = portal.AddressOf(sample);
        var response = await visitor.GetAsync(address);

        Assert.Equal(route.ToVisitors, response.StatusCode);
        if (route.ToVisitors == HttpStatusCode.Found)
        {
            Assert.Equal(route.Elsewhere ?? "/connexion?retour=" + Uri.EscapeDataString(address), AddressOf(response));
        }
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task and_answers_each_person_as_listed(string login)
    {
        var person = await portal.ClientOfAsync(login);
        var answers = new List<(string Sample, HttpStatusCode Answer)>();
        foreach (var route in ListedRoute.All)
        {
            answers.Add((route.Sample, (await person.GetAsync(portal.AddressOf(route.Sample))).StatusCode));
        }

        Assert.Equal(ListedRoute.All.Select(r => (r.Sample, r.To(login))), answers);
    }

    [Fact]
    public async Task and_no_address_answers_two_ways_for_one_that_is_not_there()
    {
        var claire = await portal.ClientOfAsync(People.Claire);
        var bodies = new HashSet<string>();
        foreach (var unknown in new[] { "/no-such-page", "/no-such-space/articles", "/sifac/articles/no-such-article", "/demandes/DA-1999-000001" })
        {
            var response = await claire.GetAsync(unknown);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            bodies.Add((await PortalClient.ReadAsync(response)).QuerySelector("main")!.TextContent);
        }

        Assert.Single(bodies);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != AssetsOfADeveloper);

    private static string AddressOf(HttpResponseMessage response)
    {
        var location = response.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }
}
