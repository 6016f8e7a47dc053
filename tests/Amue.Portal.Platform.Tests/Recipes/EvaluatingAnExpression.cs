using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class EvaluatingAnExpression : IDisposable
{
    private readonly RecipeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("[js: variables('town')]", "Lyon")]
    [InlineData("[js:variables('town')]", "Lyon")]
    [InlineData("[js: variables( \\\"town\\\" ) ;]", "Lyon")]
    [InlineData("[js: parameters('title')]", "Salon")]
    [InlineData("[[js: uuid()]", "[js: uuid()]")]
    [InlineData("[[[js: uuid()]", "[[js: uuid()]")]
    [InlineData("Rendez-vous à [js: variables('town')]", "Rendez-vous à [js: variables('town')]")]
    [InlineData("[TOC]", "[TOC]")]
    [InlineData("[\\\"a\\\", \\\"b\\\"]", "[\"a\", \"b\"]")]
    [InlineData("[ js: uuid() ]", "[ js: uuid() ]")]
    public async Task gives_its_value(string written, string expected) =>
        Assert.Equal(expected, (await RunMeetingAsync($$"""{ "name": "meeting", "title": "{{written}}" }""")).Title);

    [Fact]
    public async Task keeps_the_type_of_the_value()
    {
        var meeting = await RunMeetingAsync("""{ "name": "meeting", "title": "x", "seats": "[js: variables('seats')]", "isOpen": "[js: parameters('open')]", "price": "[js: parameters('price')]" }""");

        Assert.Equal((12, true, 4.5m), (meeting.Seats, meeting.IsOpen, meeting.Price));
    }

    [Fact]
    public async Task works_inside_members_of_any_shape()
    {
        var meeting = await RunMeetingAsync("""{ "name": "meeting", "title": "x", "extra": { "where": [ { "town": "[js: variables('town')]" } ] } }""");

        Assert.Equal("""{"where":[{"town":"Lyon"}]}""", meeting.Extra!.ToJsonString());
    }

    [Fact]
    public async Task follows_variables_that_hold_expressions() =>
        Assert.Equal("Lyon", (await RunMeetingAsync("""{ "name": "meeting", "title": "[js: variables('place')]" }""")).Title);

    [Fact]
    public async Task gives_a_uuid_variable_one_value_in_a_run()
    {
        await RunAsync("""{ "name": "meeting", "title": "[js: variables('id')]", "id": "[js: variables('id')]" }, { "name": "meeting", "title": "[js: variables('id')]" }""");

        var meetings = _host.Log.Models.Cast<MeetingModel>().ToList();
        Assert.Equal(7, meetings[0].Id!.Value.Version);
        Assert.Equal([meetings[0].Id.ToString()!, meetings[0].Id.ToString()!], meetings.Select(m => m.Title));
    }

    [Fact]
    public async Task gives_each_uuid_that_is_written_another_value()
    {
        await RunAsync("""{ "name": "meeting", "title": "[js: uuid()]" }, { "name": "meeting", "title": "[js: uuid()]" }""");

        Assert.Equal(2, _host.Log.Models.Cast<MeetingModel>().Select(m => m.Title).Distinct().Count());
    }

    [Fact]
    public async Task gives_another_uuid_in_another_run_and_the_same_when_a_run_is_taken_up()
    {
        var run = Guid.CreateVersion7();
        await RunAsync("""{ "name": "meeting", "title": "[js: uuid()]" }""", run);
        await RunAsync("""{ "name": "meeting", "title": "[js: uuid()]" }""", run);
        await RunAsync("""{ "name": "meeting", "title": "[js: uuid()]" }""");

        var titles = _host.Log.Models.Cast<MeetingModel>().Select(m => m.Title).ToList();
        Assert.Equal(titles[0], titles[1]);
        Assert.NotEqual(titles[0], titles[2]);
    }

    [Fact]
    public async Task reads_an_environment_variable_for_an_installed_recipe()
    {
        Environment.SetEnvironmentVariable("AMUE_RECIPE_TEST_TITLE", "Salon d’automne");

        Assert.Equal("Salon d’automne", (await RunMeetingAsync("""{ "name": "meeting", "title": "[env:AMUE_RECIPE_TEST_TITLE]" }""")).Title);
    }

    [Fact]
    public async Task refuses_an_environment_variable_to_an_uploaded_recipe()
    {
        Environment.SetEnvironmentVariable("AMUE_RECIPE_TEST_SECRET", "s3cret");
        var uploaded = RecipeReader.Read(
            """{ "name": "x", "variables": { "secret": "[env:AMUE_RECIPE_TEST_SECRET]" }, "steps": [ { "name": "meeting", "title": "[js: variables('secret')]" } ] }""",
            new RecipeSource("uploaded.json", IsTrusted: false));

        Assert.Equal(["$.variables.secret recipes.environmentClosed"], await _host.ProblemsOfAsync(uploaded));
    }

    [Fact]
    public async Task never_repeats_the_value_of_an_environment_variable_in_a_problem()
    {
        Environment.SetEnvironmentVariable("AMUE_RECIPE_TEST_PASSWORD", "hunter2");
        var recipe = RecipeHost.WithSteps("""{ "name": "meeting", "title": "x", "kind": "[env:AMUE_RECIPE_TEST_PASSWORD]" }""");

        var problem = Assert.Single(await _host.Runner.ValidateAsync(recipe, RecipeHost.Anybody, CancellationToken.None));
        Assert.Equal(["[env:AMUE_RECIPE_TEST_PASSWORD]"], problem.What.Arguments);
    }

    [Fact]
    public async Task takes_an_argument_as_it_is_even_when_it_looks_like_an_expression()
    {
        var context = new RecipeContext(RecipeHost.Anybody.Actor) { Arguments = new Dictionary<string, string> { ["title"] = "[env:PATH]" } };
        await _host.RunAsync(Recipe("""{ "name": "meeting", "title": "[js: parameters('title')]" }"""), context);

        Assert.Equal("[env:PATH]", Assert.IsType<MeetingModel>(Assert.Single(_host.Log.Models)).Title);
    }

    [Theory]
    [InlineData("[js: base64('QW11ZQ==')]", "base64()")]
    [InlineData("[js: configuration('Key', 'x')]", "configuration()")]
    [InlineData("[js: new Date().toISOString()]", "new Date().toISOString()")]
    [InlineData("[js: variables('a') + 'b']", "variables('a') + 'b'")]
    [InlineData("[js: uuid(3)]", "uuid(3)")]
    [InlineData("[js:]", "")]
    [InlineData("[file:text('Snippets/a.liquid')]", "file:text('Snippets/a.liquid')")]
    [InlineData("[env:]", "env:")]
    public async Task of_any_other_form_is_refused_by_name(string written, string named)
    {
        var problem = Assert.Single(await _host.Runner.ValidateAsync(Recipe($$"""{ "name": "meeting", "title": "{{written}}" }"""), RecipeHost.Anybody, CancellationToken.None));

        Assert.Equal(("$.steps[0].title", "recipes.unknownExpression", "recipes.expected.expression"), (problem.JsonPath, problem.What.Key, problem.Expected!.Key));
        Assert.Equal([named], problem.What.Arguments);
    }

    [Theory]
    [InlineData("""{ "a": "[js: variables('b')]", "b": "[js: variables('a')]" }""", "$.variables.b recipes.valueCycle", "a → b → a")]
    [InlineData("""{ "a": "[js: variables('a')]" }""", "$.variables.a recipes.valueCycle", "a → a")]
    public async Task that_comes_back_to_itself_is_refused(string variables, string expected, string circle)
    {
        var recipe = RecipeHost.Read($$"""{ "name": "x", "variables": {{variables}}, "steps": [ { "name": "meeting", "title": "[js: variables('a')]" } ] }""");

        Assert.Equal([expected], await _host.ProblemsOfAsync(recipe));
        Assert.Equal([circle], (await _host.Runner.ValidateAsync(recipe, RecipeHost.Anybody, CancellationToken.None)).Single().What.Arguments);
    }

    [Fact]
    public async Task through_thousands_of_variables_is_refused_instead_of_filling_the_stack()
    {
        var variables = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"v{i}\":\"[js:variables('v{i + 1}')]\""));
        var recipe = RecipeHost.Read($$"""{ "name": "x", "variables": { {{variables}}, "v20000": "end" }, "steps": [] }""");

        Assert.Contains("$.variables.v49 recipes.valueChain", await _host.ProblemsOfAsync(recipe));
    }

    [Fact]
    public async Task names_variables_and_parameters_that_are_not_declared()
    {
        var recipe = Recipe("""{ "name": "meeting", "title": "[js: variables('twon')]", "day": "[js: parameters('day')]" }""");

        var problems = await _host.Runner.ValidateAsync(recipe, RecipeHost.Anybody, CancellationToken.None);
        Assert.Equal(["$.steps[0].title recipes.unknownVariable", "$.steps[0].day recipes.unknownParameter"], problems.Select(p => $"{p.JsonPath} {p.What.Key}"));
        Assert.Equal(["town, place, seats, id"], problems[0].Expected!.Arguments);
    }

    private static Recipe Recipe(string steps) => RecipeHost.Read($$"""
        {
          "name": "test",
          "variables": { "town": "Lyon", "place": "[js: variables('town')]", "seats": 12, "id": "[js:uuid()]" },
          "parameters": {
            "title": { "default": "Salon" }, "open": { "type": "boolean", "default": true }, "price": { "type": "number", "default": 4.5 }
          },
          "steps": [ {{steps}} ]
        }
        """);

    private async Task RunAsync(string steps, Guid? run = null)
    {
        var context = new RecipeContext(RecipeHost.Anybody.Actor) { RunId = run ?? Guid.CreateVersion7() };
        var outcome = await _host.RunAsync(Recipe(steps), context);
        Assert.Empty(outcome.Problems);
    }

    private async Task<MeetingModel> RunMeetingAsync(string step)
    {
        await RunAsync(step);
        return Assert.IsType<MeetingModel>(Assert.Single(_host.Log.Models));
    }
}
