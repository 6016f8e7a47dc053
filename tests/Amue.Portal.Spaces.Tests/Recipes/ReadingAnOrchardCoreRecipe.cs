using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Recipes;

public sealed class ReadingAnOrchardCoreRecipe(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    [Fact]
    public async Task names_step_by_step_what_is_understood_and_what_is_not()
    {
        var steps = await ReadAsync("site");

        Assert.Equal(["feature", "themes", "settings", "Roles", "ContentDefinition", "content", "lucene-index", "Templates", "media", "recipes", "WorkflowType"], steps.Select(s => s.Name));
        Assert.Equal(["themes", "lucene-index", "Templates", "media", "WorkflowType"], steps.Where(s => !s.IsKnown).Select(s => s.Name));
        Assert.DoesNotContain(steps, s => s.IsUnderstood);
    }

    [Theory]
    [InlineData("feature", "$.steps[0].enable[0]", "spaces.feature.unknown")]
    [InlineData("themes", "$.steps[1].name", "recipes.unknownStep")]
    [InlineData("settings", "$.steps[2].HomeRoute", "recipes.unknownField")]
    [InlineData("Roles", "$.steps[3].Roles[0].Permissions[0]", "recipes.roles.unknownPermission")]
    [InlineData("ContentDefinition", "$.steps[4].ContentTypes", "recipes.unknownField")]
    [InlineData("content", "$.steps[5].data[0].Latest", "recipes.unknownField")]
    [InlineData("recipes", "$.steps[9].Values[0].name", "recipes.unknownRecipe")]
    public async Task tells_the_place_of_what_it_does_not_understand(string step, string place, string problem) =>
        Assert.Contains((place, problem), (await ReadAsync("site")).Single(s => s.Name == step).Problems.Select(p => (p.JsonPath, p.What.Key)));

    [Fact]
    public async Task that_keeps_to_what_the_portal_has_is_understood_whole() => Assert.All(await ReadAsync("reglages"), step => Assert.True(step.IsUnderstood, step.Name));

    private async Task<IReadOnlyList<RecipeStepReading>> ReadAsync(string name)
    {
        var file = SourceTree.File("tests", "Amue.Portal.Spaces.Tests", "Recipes", "Orchard", name + ".recipe.json");
        var recipe = RecipeReader.Read(await File.ReadAllTextAsync(file), new RecipeSource(name, IsTrusted: false));
        return await portal.App.Services.GetRequiredService<RecipeRunner>().ReadStepsAsync(recipe, new RecipeContext(Actor.System("a test")), CancellationToken.None);
    }
}
