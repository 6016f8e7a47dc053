using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

[Collection(RunningPortal.Name)]
public sealed class RecipesAreValid(RunningPortal portal)
{
    [Fact]
    public async Task on_a_portal_that_was_just_set_up()
    {
        var problems = await portal.App.InScopeAsync(async services =>
        {
            var runner = services.GetRequiredService<RecipeRunner>();
            var found = new List<RecipeProblem>();
            foreach (var recipe in services.GetRequiredService<RecipeCatalog>().Recipes)
            {
                var arguments = recipe.Parameters.Where(p => p.IsRequired).ToDictionary(p => p.Name, p => p.Name == "establishment" ? "E042" : "essai");
                found.AddRange(await runner.ValidateAsync(recipe, new RecipeContext(Actor.System("recipes are checked")) { Arguments = arguments }, CancellationToken.None));
            }

            return found;
        });

        Assert.Empty(problems.Select(p => $"{p.Recipe} {p.JsonPath}: {p.What.Key}"));
    }

    [Theory]
    [InlineData("charte")]
    [InlineData("communautes")]
    [InlineData("demo")]
    [InlineData("demo-articles")]
    [InlineData("demo-demandes")]
    [InlineData("demo-essentiel")]
    [InlineData("espace-communaute")]
    [InlineData("espace-etablissement")]
    [InlineData("espace-produit")]
    [InlineData("portail")]
    [InlineData("roles")]
    public async Task and_the_catalogue_has(string name) =>
        Assert.NotNull(await portal.App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<RecipeCatalog>().Find(name))));
}
