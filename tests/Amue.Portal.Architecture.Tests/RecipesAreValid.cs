using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

[Collection(RunningPortal.Name)]
public sealed class RecipesAreValid(RunningPortal portal)
{
    // Articles of products whose spaces another recipe of the demonstration makes first.
    private static readonly string[] InAnotherSpace = ["demo-articles-apogee", "demo-articles-sinaps", "demo-articles-caplab"];

    // Parts of the whole demonstration, read where it names them: after the products that they are about.
    private static readonly string[] PartsOfTheWhole = ["demo-deploiements", "demo-personnes", "demo-demandes"];

    public static TheoryData<string> ArticlesInAnotherSpace => [.. InAnotherSpace];

    [Fact]
    public async Task on_a_portal_that_was_just_set_up()
    {
        var problems = await portal.App.InScopeAsync(async services =>
        {
            var runner = services.GetRequiredService<RecipeRunner>();
            var found = new List<RecipeProblem>();
            foreach (var recipe in services.GetRequiredService<RecipeCatalog>().Recipes.Where(r => !InAnotherSpace.Contains(r.Name) && !PartsOfTheWhole.Contains(r.Name)))
            {
                var arguments = recipe.Parameters.Where(p => p.IsRequired).ToDictionary(p => p.Name, p => p.Name == "establishment" ? "E042" : "essai");
                found.AddRange(await runner.ValidateAsync(recipe, new RecipeContext(Actor.System("recipes are checked")) { Arguments = arguments }, CancellationToken.None));
            }

            return found;
        });

        Assert.Empty(problems.Select(p => $"{p.Recipe} {p.JsonPath}: {p.What.Key}"));
    }

    [Theory]
    [MemberData(nameof(ArticlesInAnotherSpace))]
    public async Task once_their_space_is_there(string name)
    {
        var product = name[(name.LastIndexOf('-') + 1)..];
        var recipe = RecipeReader.Read(
            $$"""
            { "name": "essai", "steps": [ { "name": "recipes", "Values": [
                { "name": "espace-produit", "parameters": { "key": "{{product}}", "title": "{{product}}" } },
                { "name": "{{name}}" } ] } ] }
            """,
            new RecipeSource("essai", IsTrusted: true));

        var problems = await portal.App.InScopeAsync(services =>
            services.GetRequiredService<RecipeRunner>().ValidateAsync(recipe, new RecipeContext(Actor.System("recipes are checked")), CancellationToken.None));

        Assert.Empty(problems.Select(p => $"{p.Recipe} {p.JsonPath}: {p.What.Key}"));
    }

    [Theory]
    [InlineData("charte")]
    [InlineData("communautes")]
    [InlineData("demo")]
    [InlineData("demo-articles")]
    [InlineData("demo-charte")]
    [InlineData("demo-articles-pegase")]
    [InlineData("demo-articles-sifac")]
    [InlineData("demo-articles-siham")]
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
