using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Recipes;

public sealed class DescribingTheReferential : IAsyncLifetime
{
    private const string Everything = """
        { "name": "establishments", "establishments": [ { "code": "E900", "name": "Université d'essai", "size": "Medium", "declaredUsers": 10 } ] },
        { "name": "supportGroups", "groups": [ { "key": "essai-n2", "name": "Essai N2" } ] },
        {
          "name": "products",
          "products": [ { "key": "essai", "name": "Essai", "versions": [ "1", "2" ], "categories": [ { "code": "USA", "label": "Usage" } ], "support": { "n2": "essai-n2" } } ]
        },
        { "name": "deployments", "deployments": [ { "establishment": "E900", "product": "essai", "on": "2020-01-01", "version": "2" } ] }
        """;

    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task makes_what_is_described()
    {
        Assert.True((await _portal.RunAsync(Everything)).Succeeded);

        var product = (await _portal.AskAsync(r => r.FindProductAsync("essai", CancellationToken.None)))!;
        var chain = await _portal.AskAsync(r => r.SupportChainAsync(product.Id, CancellationToken.None));
        Assert.Equal(["1", "2"], product.Versions);
        Assert.Equal(("USA", "Usage"), (Assert.Single(product.Categories).Code, product.Categories[0].Label.Fr));
        Assert.Equal((null, "essai-n2", null), (chain.MutualisedN1?.Key, chain.N2?.Key, chain.N3?.Key));
        Assert.Equal(["essai"], await _portal.DeployedAsync("E900"));
    }

    [Fact]
    public async Task again_adds_nothing()
    {
        await _portal.RunAsync(Everything);
        var before = await _portal.CountAsync();

        Assert.True((await _portal.RunAsync(Everything)).Succeeded);

        Assert.Equal(before, await _portal.CountAsync());
    }

    [Fact]
    public async Task again_keeps_identities()
    {
        await _portal.RunAsync(Everything);
        var before = (await _portal.EstablishmentAsync("E900"), await _portal.ProductAsync("essai"));

        await _portal.RunAsync(Everything);

        Assert.Equal(before, (await _portal.EstablishmentAsync("E900"), await _portal.ProductAsync("essai")));
    }

    [Fact]
    public async Task otherwise_brings_it_to_the_description()
    {
        await _portal.RunAsync(Everything);

        await _portal.RunAsync("""
            { "name": "establishments", "establishments": [ { "code": "E900", "name": "Autre nom", "size": "Small", "declaredUsers": 5, "firstLevel": "Delegated", "timeZone": "Pacific/Noumea" } ] },
            { "name": "products", "products": [ { "key": "essai", "name": "Autre produit", "lifecycle": "CorrectiveOnly", "support": { "n2": "sifac-n2" } } ] }
            """);

        var establishment = (await _portal.AskAsync(r => r.FindEstablishmentAsync("E900", CancellationToken.None)))!;
        var product = (await _portal.AskAsync(r => r.FindProductAsync("essai", CancellationToken.None)))!;
        Assert.Equal(("Autre nom", SizeClass.Small, FirstLevelMode.Delegated, "Pacific/Noumea"), (establishment.Name, establishment.SizeClass, establishment.FirstLevel, establishment.TimeZoneId));
        Assert.Equal(("Autre produit", ProductLifecycle.CorrectiveOnly), (product.Name, product.Lifecycle));
        Assert.Equal("sifac-n2", (await _portal.AskAsync(r => r.SupportChainAsync(product.Id, CancellationToken.None))).N2!.Key);
    }

    [Fact]
    public async Task a_deployment_says_its_convention_its_production_and_its_modules()
    {
        await _portal.RunAsync(Everything);
        await _portal.RunAsync("""
            { "name": "products", "products": [ { "key": "essai", "name": "Essai", "modules": [ "Un", "Deux" ], "support": { "n2": "essai-n2" } } ] },
            {
              "name": "deployments",
              "deployments": [ { "establishment": "E900", "product": "essai", "convention": "2019-11-01", "on": "2020-01-01", "production": "2020-03-01", "modules": [ "Deux" ] } ]
            }
            """);

        await _portal.RunAsync("""{ "name": "deployments", "deployments": [ { "establishment": "E900", "product": "essai", "on": "2020-02-01" } ] }""");

        var root = await _portal.App.ActorAsync(People.Root);
        var deployment = (await _portal.App.InScopeAsync(s => s.GetRequiredService<ReadDeployment>().ExecuteAsync("E900", "essai", root, CancellationToken.None))).Value.Details;
        Assert.Equal((new DateOnly(2019, 11, 1), new DateOnly(2020, 2, 1), new DateOnly(2020, 3, 1)), (deployment.ConventionSignedOn, deployment.DeployedOn, deployment.InProductionOn));
        Assert.Equal(["Deux"], deployment.Modules);
    }

    [Theory]
    [InlineData("""{ "name": "deployments", "deployments": [ { "establishment": "E999", "product": "sifac", "on": "2020-01-01" } ] }""", "$.steps[0].deployments[0].establishment", "referential.unknownEstablishment")]
    [InlineData("""{ "name": "deployments", "deployments": [ { "establishment": "E042", "product": "nowhere", "on": "2020-01-01" } ] }""", "$.steps[0].deployments[0].product", "referential.unknownProduct")]
    [InlineData("""{ "name": "products", "products": [ { "key": "p", "name": "P", "support": { "n2": "nowhere" } } ] }""", "$.steps[0].products[0].support.n2", "referential.unknownGroup")]
    [InlineData("""{ "name": "establishments", "establishments": [ { "code": "E1", "name": "E", "size": "Small", "declaredUsers": 1, "timeZone": "Mars/Olympus" } ] }""", "$.steps[0].establishments[0].timeZone", "referential.timeZone")]
    [InlineData("""{ "name": "establishments", "establishments": [ { "code": "E1", "name": "E", "size": "Huge", "declaredUsers": 1 } ] }""", "$.steps[0].establishments[0].size", "recipes.wrongValue")]
    [InlineData("""{ "name": "establishments", "establishments": [ { "name": "E", "size": "Small", "declaredUsers": 1 } ] }""", "$.steps[0].establishments[0].code", "recipes.missingField")]
    public async Task wrongly_is_told_by_its_place_and_changes_nothing(string step, string path, string key)
    {
        var before = await _portal.CountAsync();

        var run = await _portal.RunAsync(step);

        Assert.Equal([(path, key)], run.Problems.Select(p => (p.JsonPath, p.What.Key)));
        Assert.Equal(before, await _portal.CountAsync());
    }

    [Fact]
    public async Task with_a_version_that_the_product_does_not_have_stops_there()
    {
        var run = await _portal.RunAsync("""{ "name": "deployments", "deployments": [ { "establishment": "E012", "product": "siham", "on": "2020-01-01", "version": "0.1" } ] }""");

        Assert.Equal(("deployments", "referential.versionUnknown"), (run.Failure!.StepName, Assert.Single(run.Failure.Refusal.Errors).Key));
        Assert.DoesNotContain("siham", await _portal.DeployedAsync("E012"));
    }
}
