using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class ReadingARecipe
{
    [Fact]
    public void gives_all_of_its_header()
    {
        var recipe = RecipeHost.Read("""
            {
              "$schema": "https://example.org/recipe.schema.json",
              "name": "espace-produit", "displayName": "Espace produit", "description": "Un espace", "author": "AMUE",
              "website": "https://www.amue.fr", "version": "2.0", "issetuprecipe": true,
              "categories": [ "espaces" ], "tags": [ "produit", "support" ], "exportUtc": "2026-01-31T08:30:00Z", "requireNewScope": true,
              "steps": []
            }
            """);

        Assert.Empty(recipe.Problems);
        Assert.Equal(
            ("espace-produit", "Espace produit", "Un espace", "AMUE", "https://www.amue.fr", "2.0", true),
            (recipe.Name, recipe.DisplayName, recipe.Description, recipe.Author, recipe.Website, recipe.Version, recipe.IsSetupRecipe));
        Assert.Equal(["espaces"], recipe.Categories);
        Assert.Equal(["produit", "support"], recipe.Tags);
    }

    [Fact]
    public void gives_its_steps_in_order()
    {
        var recipe = RecipeHost.WithSteps("""{ "name": "b" }, { "name": "a" }, { "name": "b" }""");

        Assert.Equal(["b", "a", "b"], recipe.Entries.Select(e => e.Name));
    }

    [Fact]
    public void gives_the_parameters_it_declares()
    {
        var recipe = RecipeHost.Read("""
            {
              "name": "x",
              "parameters": {
                "key": { "displayName": "Clé de l’espace", "description": "En minuscules" },
                "seats": { "type": "number", "default": 12 }
              },
              "steps": []
            }
            """);

        Assert.Empty(recipe.Problems);
        Assert.Collection(
            recipe.Parameters,
            key => Assert.Equal(("key", RecipeParameterType.Text, "Clé de l’espace", "En minuscules", true), (key.Name, key.Type, key.DisplayName, key.Description, key.IsRequired)),
            seats => Assert.Equal(("seats", RecipeParameterType.Number, false), (seats.Name, seats.Type, seats.IsRequired)));
    }

    [Fact]
    public void allows_comments_trailing_commas_and_a_byte_order_mark()
    {
        var recipe = RecipeHost.Read("\uFEFF" + """
            {
              // what it is called
              "name": "x", /* and what it does */
              "steps": [ { "name": "a", }, ],
            }
            """);

        Assert.Empty(recipe.Problems);
        Assert.Single(recipe.Entries);
    }

    [Fact]
    public void tells_line_and_column_of_what_is_not_json()
    {
        var problem = Assert.Single(RecipeHost.Read("{\n  \"name\": \"x\",\n  \"steps\": [ oops ]\n}").Problems);

        Assert.Equal(("test.recipe.json", "$", "recipes.notJson"), (problem.Recipe, problem.JsonPath, problem.What.Key));
        Assert.Equal([3L, 14L], problem.What.Arguments);
    }

    [Theory]
    [InlineData("", "$ recipes.notJson")]
    [InlineData("null", "$ recipes.found.null")]
    [InlineData("[]", "$ recipes.found.list")]
    [InlineData("\"recipe\"", "$ recipes.found.text")]
    [InlineData("{}", "$.name recipes.missingField|$.steps recipes.missingField")]
    [InlineData("""{ "name": " ", "steps": [] }""", "$.name recipes.blank")]
    [InlineData("""{ "name": 3, "steps": {} }""", "$.name recipes.found.number|$.steps recipes.found.object")]
    [InlineData("""{ "name": "x", "steps": [], "colour": "red" }""", "$.colour recipes.unknownField")]
    [InlineData("""{ "name": "x", "steps": [], "issetuprecipe": "yes" }""", "$.issetuprecipe recipes.found.text")]
    [InlineData("""{ "name": "x", "steps": [], "tags": [ "a", 1, null ] }""", "$.tags[1] recipes.found.number|$.tags[2] recipes.found.null")]
    [InlineData("""{ "name": "x", "steps": [ 3, { }, { "name": 4 }, { "name": "" } ] }""", "$.steps[0] recipes.found.number|$.steps[1].name recipes.missingField|$.steps[2].name recipes.found.number|$.steps[3].name recipes.blank")]
    [InlineData("""{ "name": "x", "steps": [], "variables": { "a": [ 1 ] } }""", "$.variables.a recipes.found.list")]
    [InlineData("""{ "name": "x", "steps": [], "parameters": { "a": { "type": "colour" }, "b": { "type": "number", "default": "one" } } }""", "$.parameters.a.type recipes.wrongValue|$.parameters.b.default recipes.found.text")]
    [InlineData("""{ "name": "\ud800", "steps": [] }""", "$.name recipes.brokenCharacters")]
    [InlineData("""{ "name": null, "steps": null }""", "$.name recipes.blank")]
    public void tells_every_problem_of_the_file(string text, string expected) =>
        Assert.Equal(expected.Split('|'), RecipeHost.Read(text).Problems.Select(p => $"{p.JsonPath} {p.What.Key}"));

    [Fact]
    public void tells_duplicate_keys_at_any_depth()
    {
        var recipe = RecipeHost.Read("""{ "name": "x", "name": "y", "steps": [ { "name": "a", "deep": { "b.c": 1, "b.c": 2 } } ], "Steps": [] }""");

        Assert.Equal(
            ["$.name recipes.duplicate", "$.steps[0].deep['b.c'] recipes.duplicate", "$.Steps recipes.duplicate"],
            recipe.Problems.Select(p => $"{p.JsonPath} {p.What.Key}"));
    }

    [Fact]
    public void keeps_its_name_when_another_member_is_wrong()
    {
        var recipe = RecipeHost.Read("""{ "name": "x", "version": 2, "steps": [ { "name": "a" } ] }""");

        Assert.Equal("x", recipe.Name);
        Assert.Single(recipe.Entries);
        Assert.Equal("x", Assert.Single(recipe.Problems).Recipe);
    }

    [Fact]
    public void refuses_a_file_of_more_than_two_million_characters()
    {
        var recipe = RecipeHost.Read($$"""{ "name": "x", "description": "{{new string('a', 2_000_000)}}", "steps": [] }""");

        Assert.Equal("recipes.tooLarge", Assert.Single(recipe.Problems).What.Key);
    }
}
