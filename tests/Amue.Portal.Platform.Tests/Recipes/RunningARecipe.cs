using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class RunningARecipe
{
    private const string Account = "0196f0d2-5a4e-7c3b-9d21-3f6a8b1c2d4e";

    [Fact]
    public async Task does_its_steps_in_order_and_saves_them()
    {
        using var host = await RecipeHost.WithDatabaseAsync();

        var run = await host.RunAsync(RecipeHost.WithSteps($$"""
            { "name": "Roles", "Roles": [ { "Name": "Member", "Permissions": [ "recipes.run" ] }, { "Name": "Editor", "Permissions": [] } ] },
            { "name": "grant", "role": "Editor", "account": "{{Account}}" }
            """));

        Assert.True(run.Succeeded);
        Assert.Equal(2, run.StepsDone);
        Assert.Equal(["role Member", "role Editor", $"grant Editor to {Account}"], host.Log.Lines);
        Assert.Equal(["Editor", "Member"], await RolesAsync(host));
    }

    [Fact]
    public async Task twice_changes_nothing_the_second_time()
    {
        using var host = await RecipeHost.WithDatabaseAsync();
        var recipe = RecipeHost.WithSteps("""{ "name": "Roles", "Roles": [ { "Name": "Member", "Permissions": [ "recipes.run" ] } ] }""");

        await host.RunAsync(recipe);
        var again = await host.RunAsync(recipe);

        Assert.True(again.Succeeded);
        Assert.Equal(["Member"], await RolesAsync(host));
    }

    [Fact]
    public async Task with_a_problem_anywhere_does_nothing_at_all()
    {
        using var host = await RecipeHost.WithDatabaseAsync();

        var run = await host.RunAsync(RecipeHost.WithSteps("""
            { "name": "Roles", "Roles": [ { "Name": "Member", "Permissions": [] } ] },
            { "name": "nothing" }
            """));

        Assert.False(run.Succeeded);
        Assert.Equal("recipes.unknownStep", Assert.Single(run.Problems).What.Key);
        Assert.Empty(await RolesAsync(host));
        Assert.Empty(host.Log.Lines);
    }

    [Fact]
    public async Task stops_at_the_step_that_refuses_and_keeps_what_came_before()
    {
        using var host = await RecipeHost.WithDatabaseAsync();

        var run = await host.RunAsync(RecipeHost.WithSteps($$"""
            { "name": "Roles", "Roles": [ { "Name": "Member", "Permissions": [] } ] },
            { "name": "Roles", "Roles": [ { "Name": "A", "Permissions": [] }, { "Name": "B", "Permissions": [], "Description": "refused" }, { "Name": "C", "Permissions": [] } ] },
            { "name": "grant", "role": "Member", "account": "{{Account}}" }
            """));

        Assert.False(run.Succeeded);
        Assert.Equal(1, run.StepsDone);
        Assert.Equal(("test", "$.steps[1]", "Roles", RefusalKind.Invalid), (run.Failure!.Recipe, run.Failure.JsonPath, run.Failure.StepName, run.Failure.Refusal.Kind));
        Assert.Equal(["A", "Member"], await RolesAsync(host));
        Assert.DoesNotContain(host.Log.Lines, l => l.StartsWith("grant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task again_after_it_stopped_takes_up_the_rest()
    {
        using var host = await RecipeHost.WithDatabaseAsync();
        await host.RunAsync(RolesWith("refused"));

        var run = await host.RunAsync(RolesWith(""));

        Assert.True(run.Succeeded);
        Assert.Equal(["A", "B", "C"], await RolesAsync(host));
    }

    [Fact]
    public async Task names_the_step_that_breaks()
    {
        using var host = new RecipeHost();
        var recipe = RecipeHost.WithSteps("""{ "name": "meeting", "title": "x" }, { "name": "broken", "message": "disk full" }""");

        var broken = await Assert.ThrowsAsync<RecipeStepException>(() => host.RunAsync(recipe));

        Assert.Equal(("test", "$.steps[1]"), (broken.Recipe, broken.JsonPath));
        Assert.IsType<IOException>(broken.InnerException);
    }

    [Fact]
    public async Task stops_between_two_items_when_it_is_cancelled()
    {
        using var host = await RecipeHost.WithDatabaseAsync();
        using var stop = new CancellationTokenSource();
        var progress = new Heard(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Runner.RunAsync(RolesWith(""), RecipeHost.Anybody, progress, stop.Token));

        Assert.Equal(["A"], await RolesAsync(host));
    }

    [Fact]
    public async Task reports_every_item_and_every_step()
    {
        using var host = await RecipeHost.WithDatabaseAsync();
        var progress = new Heard();

        await host.RunAsync(
            RecipeHost.WithSteps("""
                { "name": "Roles", "Roles": [ { "Name": "A", "Permissions": [] }, { "Name": "B", "Permissions": [] } ] },
                { "name": "meeting", "title": "x" }
                """),
            progress: progress);

        Assert.Equal(
            [
                new RecipeProgress("test", 0, "Roles", 1, 2, 0, 2),
                new RecipeProgress("test", 0, "Roles", 2, 2, 0, 2),
                new RecipeProgress("test", 0, "Roles", 2, 2, 1, 2),
                new RecipeProgress("test", 1, "meeting", 1, 2, 1, 2),
                new RecipeProgress("test", 1, "meeting", 2, 2, 1, 2),
                new RecipeProgress("test", 1, "meeting", 2, 2, 2, 2),
            ],
            progress.All);
    }

    private static Recipe RolesWith(string description) => RecipeHost.WithSteps($$"""
        { "name": "Roles", "Roles": [ { "Name": "A", "Permissions": [] }, { "Name": "B", "Permissions": [], "Description": "{{description}}" }, { "Name": "C", "Permissions": [] } ] }
        """);

    private static Task<List<string>> RolesAsync(RecipeHost host) => host.InScopeAsync(db => db.Roles.Select(r => r.Key).Order().ToListAsync());
}
