using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Products;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Products;

public sealed class DeployedProducts : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task are_those_of_the_establishment_in_order() => Assert.Equal(["pegase", "sifac", "siham"], await _portal.DeployedAsync("E042"));

    [Theory]
    [InlineData("2026-03-01", null, true)]
    [InlineData("2026-03-02", null, true)]
    [InlineData("2026-03-03", null, false)]
    [InlineData("2020-01-01", "2026-03-03", true)]
    [InlineData("2020-01-01", "2026-03-02", false)]
    [InlineData("2020-01-01", "2021-01-01", false)]
    public async Task begin_and_end_on_their_days(string on, string? until, bool isDeployed)
    {
        await DeploySihamAtE012Async(on, until);

        Assert.Equal(isDeployed, (await _portal.DeployedAsync("E012")).Contains("siham"));
    }

    [Fact]
    public async Task begin_when_their_day_comes()
    {
        await DeploySihamAtE012Async("2026-03-05", until: null);

        _portal.App.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Contains("siham", await _portal.DeployedAsync("E012"));
    }

    [Theory]
    [InlineData("Active", true)]
    [InlineData("CorrectiveOnly", true)]
    [InlineData("EndOfSupport", false)]
    [InlineData("Archived", false)]
    public async Task stay_listed_and_say_whether_they_are_alive(string lifecycle, bool isAlive)
    {
        await _portal.RunAsync($$"""{ "name": "products", "products": [ { "key": "siham", "name": "Siham", "lifecycle": "{{lifecycle}}" } ] }""");
        var id = await _portal.EstablishmentAsync("E042");

        var siham = (await _portal.AskAsync(r => r.DeployedProductsAsync(id, CancellationToken.None))).Single(d => d.Product.Key == "siham");

        Assert.Equal((Enum.Parse<ProductLifecycle>(lifecycle), isAlive), (siham.Product.Lifecycle, siham.Product.IsAlive));
    }

    [Fact]
    public async Task say_their_version()
    {
        var id = await _portal.EstablishmentAsync("E042");

        var deployed = await _portal.AskAsync(r => r.DeployedProductsAsync(id, CancellationToken.None));

        Assert.Equal([("pegase", "29"), ("sifac", "2026.1"), ("siham", "9.2")], deployed.Select(d => (d.Product.Key, d.Version)));
    }

    [Theory]
    [InlineData(People.Claire, "sifac", VisibilityLevel.Space)]
    [InlineData(People.Claire, "pegase", VisibilityLevel.Space)]
    [InlineData(People.Tom, "sifac", VisibilityLevel.Space)]
    [InlineData(People.Tom, "siham", VisibilityLevel.Community)]
    [InlineData(People.Sophie, "siham", VisibilityLevel.Community)]
    [InlineData(People.Durand, "siham", VisibilityLevel.Community)]
    [InlineData(People.Durand, "sifac", VisibilityLevel.Public)]
    public async Task make_members_belong_to_their_spaces(string login, string space, VisibilityLevel level) =>
        Assert.Equal(level, (await _portal.App.ActorAsync(login)).LevelIn(await SpaceIdAsync(space)));

    [Fact]
    public async Task make_members_belong_as_soon_as_they_are_told()
    {
        var siham = await SpaceIdAsync("siham");
        Assert.Equal(VisibilityLevel.Community, (await _portal.App.ActorAsync(People.Hina)).LevelIn(siham));

        await _portal.RunAsync("""{ "name": "deployments", "deployments": [ { "establishment": "E171", "product": "siham", "on": "2026-03-01" } ] }""");

        Assert.Equal(VisibilityLevel.Space, (await _portal.App.ActorAsync(People.Hina)).LevelIn(siham));
    }

    [Fact]
    public async Task that_ended_make_nobody_belong()
    {
        var siham = await SpaceIdAsync("siham");
        Assert.Equal(VisibilityLevel.Space, (await _portal.App.ActorAsync(People.Claire)).LevelIn(siham));

        await _portal.RunAsync("""{ "name": "deployments", "deployments": [ { "establishment": "E042", "product": "siham", "on": "2015-01-01", "until": "2026-03-01" } ] }""");

        Assert.Equal(VisibilityLevel.Community, (await _portal.App.ActorAsync(People.Claire)).LevelIn(siham));
    }

    private async Task DeploySihamAtE012Async(string on, string? until)
    {
        var ending = until is null ? "" : $", \"until\": \"{until}\"";
        Assert.True((await _portal.RunAsync($$"""{ "name": "deployments", "deployments": [ { "establishment": "E012", "product": "siham", "on": "{{on}}"{{ending}} } ] }""")).Succeeded);
    }

    private Task<Guid> SpaceIdAsync(string key) => _portal.App.InScopeAsync(async services =>
        (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!.Id);
}
