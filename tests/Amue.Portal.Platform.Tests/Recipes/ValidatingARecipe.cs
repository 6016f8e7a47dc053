using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class ValidatingARecipe : IDisposable
{
    private const string Roles = """{ "name": "roles", "roles": [ { "name": "Editor", "permissions": [] } ] }""";

    private const string Grant = """{ "name": "grant", "role": "Editor", "account": "0196f0d2-5a4e-7c3b-9d21-3f6a8b1c2d4e" }""";

    private static readonly Guid Space = Guid.CreateVersion7();

    private RecipeHost? _host;

    public void Dispose() => _host?.Dispose();

    [Fact]
    public async Task asks_each_step_what_json_cannot_tell()
    {
        var problems = await (await HostAsync()).ProblemsOfAsync("""
            { "name": "roles", "roles": [ { "name": "A", "permissions": [ "recipes.run" ] }, { "name": "B", "permissions": [ "recipes.run", "fly" ] } ] }
            """);

        Assert.Equal(["$.steps[0].roles[1].permissions[1] test.unknownPermission"], problems);
    }

    [Fact]
    public async Task writes_paths_with_the_capitals_of_the_file()
    {
        var problems = await (await HostAsync()).ProblemsOfAsync("""{ "name": "Roles", "Roles": [ { "Name": "A", "PERMISSIONS": [ "fly" ] } ] }""");

        Assert.Equal(["$.steps[0].Roles[0].PERMISSIONS[0] test.unknownPermission"], problems);
    }

    [Fact]
    public void writes_paths_to_what_the_file_leaves_out_as_the_portal_would()
    {
        var written = RecipeHost.WithSteps("""{ "name": "roles", "Roles": [ {} ] }""");
        var problems = new List<RecipeProblem>();

        RecipeProblems.AtRoot(problems, "test", written.Written).At("Steps").At(0).At("roles").At(0).At(nameof(RoleModel.Permissions)).Add("test.key");

        Assert.Equal("$.steps[0].Roles[0].permissions", Assert.Single(problems).JsonPath);
    }

    [Fact]
    public async Task lets_a_step_name_what_an_earlier_one_will_create()
    {
        var host = await HostAsync();

        Assert.Empty(await host.ProblemsOfAsync(Roles + "," + Grant));
        Assert.Equal(["$.steps[0].role test.unknownRole"], await host.ProblemsOfAsync(Grant + "," + Roles));
    }

    [Fact]
    public async Task holds_nothing_missing_that_an_unreadable_step_may_create()
    {
        var problems = await (await HostAsync()).ProblemsOfAsync("""{ "name": "roles", "rolls": [] },""" + Grant);

        Assert.Equal(["$.steps[0].rolls recipes.unknownField", "$.steps[0].roles recipes.missingField"], problems);
    }

    [Fact]
    public async Task tells_who_may_not_run_recipes_nothing_else()
    {
        var host = await HostAsync();
        var context = new RecipeContext(ActorWith(Scope.Portal, PlatformPermissions.ManagePlatform));

        Assert.Equal(["$ recipes.notPermitted"], await host.ProblemsOfAsync(RecipeHost.WithSteps("""{ "name": "nothing" }"""), context));
    }

    [Fact]
    public async Task names_the_steps_that_the_actor_may_not_run()
    {
        var host = await HostAsync();
        var actor = ActorWith(Scope.Portal, PlatformPermissions.RunRecipe, PlatformPermissions.ManageSpace);

        var problems = await host.Runner.ValidateAsync(RecipeHost.WithSteps(Roles + "," + Grant), new RecipeContext(actor), CancellationToken.None);

        var problem = Assert.Single(problems);
        Assert.Equal(("$.steps[0]", "recipes.stepNotPermitted"), (problem.JsonPath, problem.What.Key));
        Assert.Equal(["Roles", "platform.manage"], problem.What.Arguments);
    }

    [Fact]
    public async Task holds_the_actor_to_the_space_where_the_rights_are_held()
    {
        var host = await HostAsync();
        var actor = ActorWith(new Scope(Space), PlatformPermissions.RunRecipe, PlatformPermissions.ManageSpace);
        var recipe = RecipeHost.WithSteps("""{ "name": "meeting", "title": "x" }""");

        Assert.Empty(await host.ProblemsOfAsync(recipe, new RecipeContext(actor) { Scope = new Scope(Space) }));
        Assert.Equal(["$ recipes.notPermitted"], await host.ProblemsOfAsync(recipe, new RecipeContext(actor) { Scope = new Scope(Guid.CreateVersion7()) }));
        Assert.Equal(["$ recipes.notPermitted"], await host.ProblemsOfAsync(recipe, new RecipeContext(actor)));
    }

    [Theory]
    [InlineData("key=sifac", "")]
    [InlineData("", "$.parameters.key recipes.parameterNotGiven")]
    [InlineData("key=sifac seats=many", "$.parameters.seats recipes.wrongParameter")]
    [InlineData("key=sifac colour=red", "$.parameters.colour recipes.unknownParameter")]
    [InlineData("key=sifac seats=12.5 open=TRUE", "")]
    public async Task checks_the_arguments_against_the_parameters(string given, string expected)
    {
        var recipe = RecipeHost.Read("""
            {
              "name": "x", "steps": [ { "name": "meeting", "title": "[js: parameters('key')]", "price": "[js: parameters('seats')]" } ],
              "parameters": { "key": {}, "seats": { "type": "number", "default": 3 }, "open": { "type": "boolean", "default": false } }
            }
            """);
        var arguments = given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1]);

        var problems = await (await HostAsync()).ProblemsOfAsync(recipe, new RecipeContext(RecipeHost.Anybody.Actor) { Arguments = arguments });

        Assert.Equal(expected, string.Join('|', problems));
    }

    [Fact]
    public async Task tells_the_file_s_problems_before_those_of_values_and_steps()
    {
        var recipe = RecipeHost.Read("""
            { "steps": [ { "name": "nothing" }, 3 ], "colour": 1, "colour": 2, "name": "x", "variables": { "v": "[js: now()]" } }
            """);

        Assert.Equal(
            [
                "$.colour recipes.duplicate",
                "$.colour recipes.unknownField",
                "$.steps[1] recipes.found.number",
                "$.variables.v recipes.unknownExpression",
                "$.steps[0].name recipes.unknownStep",
            ],
            await (await HostAsync()).ProblemsOfAsync(recipe));
    }

    private static Actor ActorWith(Scope scope, params Permission[] permissions)
    {
        var builder = new ActorBuilder(Guid.CreateVersion7());
        builder.Rights.Add(new HeldRight("Tester", scope, permissions.Select(p => p.Name).ToHashSet(), ExpiresAt: null));
        return new Actor(builder, (_, _) => true);
    }

    private async Task<RecipeHost> HostAsync() => _host ??= await RecipeHost.WithDatabaseAsync();
}
