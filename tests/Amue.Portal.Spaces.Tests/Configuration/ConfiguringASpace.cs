using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Spaces.Tests.Configuration;

public sealed class ConfiguringASpace(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    [Fact]
    public async Task that_is_new_makes_it()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("achats", SpaceKind.Community, "knowledge"));

        var space = (await portal.FindAsync("achats"))!;
        Assert.Equal((SpaceKind.Community, "Communauté achats", "Description", "Bienvenue"), (space.Kind, space.Title, space.Description, space.Welcome));
        Assert.Equal(["knowledge"], space.Features);
    }

    [Fact]
    public async Task that_is_new_opens_its_address_at_once()
    {
        using var visitor = portal.App.Anonymous();
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/ouverte")).StatusCode);

        await portal.ConfigureAsync(SpacesPortal.Describe("ouverte"));

        Assert.Contains("Communauté ouverte", (await visitor.PageAsync("/ouverte")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_is_there_brings_it_to_the_description()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("paie", SpaceKind.Community, "knowledge"));

        await portal.ConfigureAsync(SpacesPortal.Describe("paie", SpaceKind.Community, "search") with { Title = "Gestion de la paie" });

        var space = (await portal.FindAsync("paie"))!;
        Assert.Equal("Gestion de la paie", space.Title);
        Assert.Equal(["knowledge", "search"], space.Features);
    }

    [Fact]
    public async Task as_it_is_changes_nothing()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("stable", SpaceKind.Community, "knowledge"));
        var before = (await portal.FindAsync("stable"))!;

        await portal.ConfigureAsync(SpacesPortal.Describe("stable", SpaceKind.Community, "knowledge"));

        var after = (await portal.FindAsync("stable"))!;
        Assert.Equal((before.Id, before.Title, before.Brand), (after.Id, after.Title, after.Brand));
        Assert.Equal(before.Features, after.Features);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Sophie)]
    [InlineData(People.Ines)]
    [InlineData(People.Pilote)]
    public async Task that_is_new_is_for_the_platforms_administrators(string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await portal.ConfigureAsync(SpacesPortal.Describe("interdite"), login)).Refusal!.Kind);

    [Fact]
    public async Task of_ones_product_is_permitted_to_its_manager()
    {
        var sifac = (await portal.FindAsync("sifac"))!;
        var described = SpacesPortal.Describe("sifac", SpaceKind.Product) with { Title = "Sifac, la gestion financière", Brand = sifac.Brand, ProductId = sifac.ProductId };

        Assert.True((await portal.ConfigureAsync(described, People.Sophie)).Succeeded);
        Assert.Equal("Sifac, la gestion financière", (await portal.FindAsync("sifac"))!.Title);
    }

    [Fact]
    public async Task of_another_product_is_not_permitted_to_a_manager() =>
        Assert.Equal(RefusalKind.NotPermitted, (await portal.ConfigureAsync(SpacesPortal.Describe("siham", SpaceKind.Product), People.Sophie)).Refusal!.Kind);

    [Fact]
    public async Task to_another_product_is_for_the_platforms_administrators()
    {
        var (sifac, siham) = ((await portal.FindAsync("sifac"))!, (await portal.FindAsync("siham"))!);
        var described = SpacesPortal.Describe("sifac", SpaceKind.Product) with { ProductId = siham.ProductId };

        Assert.Equal(RefusalKind.NotPermitted, (await portal.ConfigureAsync(described, People.Sophie)).Refusal?.Kind);
        Assert.Equal(sifac.ProductId, (await portal.FindAsync("sifac"))!.ProductId);
    }

    public static TheoryData<string, SpaceDescription, string> Wrong { get; } = new()
    {
        { "a reserved key", SpacesPortal.Describe("recherche"), "spaces.key.reserved" },
        { "a malformed key", SpacesPortal.Describe("Pas Un Nom"), "spaces.key.malformed" },
        { "no title", SpacesPortal.Describe("sans-titre") with { Title = " " }, "spaces.title.length" },
        { "too long a title", SpacesPortal.Describe("long") with { Title = new string('t', 201) }, "spaces.title.length" },
        { "another kind", SpacesPortal.Describe("sifac", SpaceKind.Community), "spaces.kind.fixed" },
        { "a second portal", SpacesPortal.Describe("second", SpaceKind.Portal), "spaces.kind.onePortal" },
        { "an unknown feature", SpacesPortal.Describe("curieuse", SpaceKind.Community, "no-such-feature"), "spaces.feature.unknown" },
        { "one colour of two", SpacesPortal.Describe("peinte") with { Brand = new SpaceBrand("#0b5c8a") }, "spaces.brand.contrast" },
        { "colours too close", SpacesPortal.Describe("peinte") with { Brand = new SpaceBrand("#777777", "#888888") }, "spaces.brand.nearest" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task is_refused_with_the_field_that_is_wrong(string what, SpaceDescription description, string key)
    {
        var before = await portal.FindAsync(description.Key);

        var outcome = await portal.ConfigureAsync(description);

        Assert.True(outcome.Refusal is { Kind: RefusalKind.Invalid }, what);
        Assert.Equal([key], outcome.Refusal!.Errors.Select(e => e.Key));
        Assert.Equal(before?.Title, (await portal.FindAsync(description.Key))?.Title);
    }
}
