using Amue.Portal.Platform.Recipes;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Recipes;

public sealed class DescribingSpaces(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    [Theory]
    [InlineData("""{ "key": "recherche", "kind": "Community", "title": "T" }""", "$.steps[0].spaces[0].key", "spaces.key.reserved")]
    [InlineData("""{ "key": "Pas Un Nom", "kind": "Community", "title": "T" }""", "$.steps[0].spaces[0].key", "spaces.key.malformed")]
    [InlineData("""{ "key": "a1", "kind": "Community", "title": "T", "features": [ "search", "nowhere" ] }""", "$.steps[0].spaces[0].features[1]", "spaces.feature.unknown")]
    [InlineData("""{ "key": "a2", "kind": "Product", "title": "T", "product": "nowhere" }""", "$.steps[0].spaces[0].product", "referential.unknownProduct")]
    [InlineData("""{ "key": "a3", "kind": "Establishment", "title": "T", "establishment": "E999" }""", "$.steps[0].spaces[0].establishment", "referential.unknownEstablishment")]
    [InlineData("""{ "key": "a4", "kind": "Community", "title": "T", "accent": "#777777", "accentContrast": "#888888" }""", "$.steps[0].spaces[0].accent", "spaces.brand.contrast")]
    [InlineData("""{ "key": "a5", "kind": "Planet", "title": "T" }""", "$.steps[0].spaces[0].kind", "recipes.wrongValue")]
    [InlineData("""{ "key": "a6", "kind": "Community", "title": "T", "colour": "red" }""", "$.steps[0].spaces[0].colour", "recipes.unknownField")]
    [InlineData("""{ "key": "a7", "title": "T" }""", "$.steps[0].spaces[0].kind", "recipes.missingField")]
    public async Task wrongly_is_told_by_its_place(string space, string path, string key)
    {
        var run = await RunAsync($$"""{ "name": "spaces", "spaces": [ {{space}} ] }""");

        Assert.Equal([(path, key)], run.Problems.Select(p => (p.JsonPath, p.What.Key)));
    }

    [Fact]
    public async Task wrongly_once_makes_none_of_them()
    {
        await RunAsync("""{ "name": "spaces", "spaces": [ { "key": "bonne", "kind": "Community", "title": "T" }, { "key": "admin", "kind": "Community", "title": "T" } ] }""");

        Assert.Null(await portal.FindAsync("bonne"));
    }

    [Fact]
    public async Task makes_them_with_their_features()
    {
        var run = await RunAsync("""{ "name": "spaces", "spaces": [ { "key": "faite", "kind": "Community", "title": "Faite", "features": [ "knowledge" ] } ] }""");

        Assert.True(run.Succeeded);
        Assert.Equal(["knowledge"], (await portal.FindAsync("faite"))!.Features);
    }

    [Fact]
    public async Task again_changes_nothing()
    {
        const string Step = """{ "name": "spaces", "spaces": [ { "key": "encore", "kind": "Community", "title": "Encore", "features": [ "knowledge" ] } ] }""";
        await RunAsync(Step);
        var first = (await portal.FindAsync("encore"))!;

        Assert.True((await RunAsync(Step)).Succeeded);

        var again = (await portal.FindAsync("encore"))!;
        Assert.Equal((first.Id, first.Title), (again.Id, again.Title));
        Assert.Equal(first.Features, again.Features);
    }

    [Theory]
    [InlineData("""{ "name": "feature", "enable": [ "knowledge", "nowhere" ] }""", "$.steps[0].enable[1]", "spaces.feature.unknown")]
    [InlineData("""{ "name": "feature", "disable": [ "nowhere" ] }""", "$.steps[0].disable[0]", "spaces.feature.unknown")]
    [InlineData("""{ "name": "feature", "enable": [ "knowledge" ], "space": "nowhere" }""", "$.steps[0].space", "recipes.unknownSpace")]
    [InlineData("""{ "name": "feature", "enable": "knowledge" }""", "$.steps[0].enable", "recipes.wrongValue")]
    public async Task features_wrongly_is_told_by_its_place(string step, string path, string key)
    {
        var problem = Assert.Single((await RunAsync(step)).Problems);

        Assert.Equal(path, problem.JsonPath);
        Assert.True(problem.What.Key == key || (key == "recipes.wrongValue" && problem.What.Key.StartsWith("recipes.", StringComparison.Ordinal)), problem.What.Key);
    }

    [Fact]
    public async Task features_of_a_space_that_an_earlier_step_makes_is_right()
    {
        var run = await RunAsync("""
            { "name": "spaces", "spaces": [ { "key": "annoncee", "kind": "Community", "title": "Annoncée" } ] },
            { "name": "feature", "enable": [ "search" ], "space": "annoncee" }
            """);

        Assert.True(run.Succeeded);
        Assert.Equal(["search"], (await portal.FindAsync("annoncee"))!.Features);
    }

    [Fact]
    public async Task by_who_may_run_no_recipe_is_refused() =>
        Assert.Equal("recipes.notPermitted", Assert.Single((await RunAsync("""{ "name": "feature", "enable": [ "search" ] }""", People.Sophie)).Problems).What.Key);

    private async Task<RecipeRun> RunAsync(string steps, string login = People.Root)
    {
        var recipe = RecipeReader.Read($$"""{ "name": "test", "steps": [ {{steps}} ] }""", new RecipeSource("test", IsTrusted: false));
        var actor = await portal.App.ActorAsync(login);
        return await portal.App.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(recipe, new RecipeContext(actor), progress: null, CancellationToken.None));
    }
}
