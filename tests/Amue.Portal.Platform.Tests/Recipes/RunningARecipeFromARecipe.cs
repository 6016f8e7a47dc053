namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class RunningARecipeFromARecipe
{
    [Fact]
    public async Task runs_its_steps_in_place()
    {
        using var host = new RecipeHost(("pages.recipe.json", Meeting("pages", "b")), ("blog.recipe.json", Meeting("blog", "c")));

        var run = await host.RunAsync(RecipeHost.WithSteps("""
            { "name": "meeting", "title": "a" },
            { "name": "recipes", "Values": [ { "executionid": "x", "name": "pages" }, { "executionid": "x", "name": "Blog" } ] },
            { "name": "meeting", "title": "d" }
            """));

        Assert.True(run.Succeeded);
        Assert.Equal(["meeting a", "meeting b", "meeting c", "meeting d"], host.Log.Lines);
    }

    [Fact]
    public async Task validates_the_inner_one_before_the_outer_one_begins()
    {
        using var host = new RecipeHost(("pages.recipe.json", """{ "name": "pages", "steps": [ { "name": "meeting", "titel": "b" } ] }"""));

        var run = await host.RunAsync(RecipeHost.WithSteps("""{ "name": "meeting", "title": "a" }, { "name": "recipes", "Values": [ { "name": "pages" } ] }"""));

        Assert.Equal(
            ["pages $.steps[0].titel recipes.unknownField", "pages $.steps[0].title recipes.missingField"],
            run.Problems.Select(p => $"{p.Recipe} {p.JsonPath} {p.What.Key}"));
        Assert.Empty(host.Log.Lines);
    }

    [Fact]
    public async Task gives_the_inner_one_its_parameters()
    {
        const string Inner = """{ "name": "inner", "parameters": { "title": {}, "seats": { "type": "number" } }, "steps": [ { "name": "meeting", "title": "[js: parameters('title')]", "seats": "[js: parameters('seats')]" } ] }""";
        using var host = new RecipeHost(("inner.recipe.json", Inner));

        await host.RunAsync(RecipeHost.Read("""
            {
              "name": "outer", "variables": { "t": "Salon" },
              "steps": [ { "name": "recipes", "values": [ { "name": "inner", "parameters": { "title": "[js: variables('t')]", "seats": 12 } } ] } ]
            }
            """));

        var meeting = Assert.IsType<MeetingModel>(Assert.Single(host.Log.Models));
        Assert.Equal(("Salon", 12), (meeting.Title, meeting.Seats));
    }

    [Fact]
    public async Task keeps_the_variables_of_the_two_apart()
    {
        using var host = new RecipeHost(("inner.recipe.json", """{ "name": "inner", "steps": [ { "name": "meeting", "title": "[js: variables('t')]" } ] }"""));

        var problems = await host.ProblemsOfAsync(RecipeHost.Read("""
            { "name": "outer", "variables": { "t": "Salon" }, "steps": [ { "name": "recipes", "values": [ { "name": "inner" } ] } ] }
            """));

        Assert.Equal(["$.steps[0].title recipes.unknownVariable"], problems);
    }

    [Fact]
    public async Task names_a_recipe_that_is_not_in_the_catalogue()
    {
        using var host = new RecipeHost();

        Assert.Equal(
            ["$.steps[0].Values[0].name recipes.unknownRecipe"],
            await host.ProblemsOfAsync("""{ "name": "recipes", "Values": [ { "name": "nowhere" } ] }"""));
    }

    [Fact]
    public async Task that_runs_the_first_again_is_refused()
    {
        using var host = new RecipeHost(
            ("a.recipe.json", """{ "name": "a", "steps": [ { "name": "recipes", "values": [ { "name": "b" } ] } ] }"""),
            ("b.recipe.json", """{ "name": "b", "steps": [ { "name": "recipes", "values": [ { "name": "a" } ] } ] }"""));

        var problem = Assert.Single(await host.Runner.ValidateAsync(host.Catalog.Find("a")!, RecipeHost.Anybody, CancellationToken.None));

        Assert.Equal(("b", "$.steps[0].values[0].name", "recipes.cycle"), (problem.Recipe, problem.JsonPath, problem.What.Key));
        Assert.Equal(["a → b → a"], problem.What.Arguments);
    }

    [Fact]
    public async Task twice_is_no_cycle_and_gives_each_time_other_uuids()
    {
        using var host = new RecipeHost(("inner.recipe.json", """{ "name": "inner", "variables": { "id": "[js:uuid()]" }, "steps": [ { "name": "meeting", "title": "[js: variables('id')]" } ] }"""));

        await host.RunAsync(RecipeHost.WithSteps("""{ "name": "recipes", "values": [ { "name": "inner" }, { "name": "inner" } ] }"""));

        Assert.Equal(2, host.Log.Lines.Distinct().Count());
    }

    [Fact]
    public async Task twice_tells_its_problems_once()
    {
        using var host = new RecipeHost(("inner.recipe.json", """{ "name": "inner", "steps": [ { "name": "nothing" } ] }"""));

        Assert.Equal(
            ["$.steps[0].name recipes.unknownStep"],
            await host.ProblemsOfAsync("""{ "name": "recipes", "values": [ { "name": "inner" }, { "name": "inner" } ] }"""));
    }

    [Fact]
    public async Task without_end_is_refused_at_ten_thousand_steps()
    {
        // Each runs the next one ten times: a hundred thousand steps in five small files.
        var files = Enumerable.Range(0, 5).Select(i => ($"r{i}.recipe.json", $$"""
            { "name": "r{{i}}", "steps": [ {{string.Join(",", Enumerable.Repeat(i == 4 ? """{ "name": "settings" }""" : $$"""{ "name": "recipes", "values": [ { "name": "r{{i + 1}}" } ] }""", 10))}} ] }
            """)).ToArray();
        using var host = new RecipeHost(files);

        var problem = Assert.Single(await host.Runner.ValidateAsync(host.Catalog.Find("r0")!, RecipeHost.Anybody, CancellationToken.None));

        Assert.Equal("recipes.tooManySteps", problem.What.Key);
    }

    private static string Meeting(string recipe, string title) => $$"""{ "name": "{{recipe}}", "steps": [ { "name": "meeting", "title": "{{title}}" } ] }""";
}
