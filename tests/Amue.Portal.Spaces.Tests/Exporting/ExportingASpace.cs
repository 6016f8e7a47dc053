using System.Text.Json.Nodes;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Creation;
using Amue.Portal.Spaces.Exporting;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Exporting;

public sealed class ExportingASpace(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    private const string Community = "acheteurs-publics";

    [Theory]
    [InlineData("sifac")]
    [InlineData("siham")]
    [InlineData("e042")]
    [InlineData("portail")]
    [InlineData(Community)]
    public async Task gives_the_recipe_that_rebuilds_it_on_an_empty_portal(string key)
    {
        if (key == Community)
        {
            await MakeCommunityAsync();
        }

        using var folder = new TemporaryFolder();
        await using var database = TestDatabase.Provider == DatabaseProvider.PostgreSql ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null;
        var exported = (await ExportAsync(portal.App.Services, key, Actor.System("a test"))).Value;
        await using var empty = Empty(folder.Path, database?.ConnectionString);
        await PortalSetup.MigrateAsync(empty.Services, CancellationToken.None);

        var run = await empty.Services.GetRequiredService<RecipeRunner>().RunAsync(
            RecipeReader.Read(exported, new RecipeSource("export", IsTrusted: false)), new RecipeContext(Actor.System("a test")), progress: null, CancellationToken.None);

        Assert.Empty(run.Problems.Select(p => p.JsonPath + " " + p.What.Key));
        Assert.True(run.Succeeded);
        Assert.Equal(exported, (await ExportAsync(empty.Services, key, Actor.System("a test"))).Value);
    }

    [Fact]
    public async Task by_its_own_manager_names_nothing_but_it()
    {
        var exported = (await ExportAsync(portal.App.Services, "e042", await portal.App.ActorAsync(People.Ines))).Value;

        var step = Assert.Single(JsonNode.Parse(exported)!["steps"]!.AsArray());
        Assert.Equal("e042", (string?)Assert.Single(step!["spaces"]!.AsArray())!["key"]);
        Assert.DoesNotContain("107", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task again_where_it_came_from_would_change_nothing()
    {
        using var ines = await portal.App.SignInAsync(People.Ines);
        var exported = await (await ines.GetAsync("/e042/administration/recette?handler=Export")).Content.ReadAsStringAsync();

        var tried = await ines.SubmitAsync(await ines.PageAsync("/e042/administration/recette"), "main form.form", ("Text", exported));

        Assert.Contains("ne changerait rien", (await PortalClient.ReadAsync(tried)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e107", People.Ines)]
    [InlineData("siham", People.Sophie)]
    [InlineData("sifac", People.Claire)]
    public async Task of_someone_elses_is_not_permitted(string key, string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await ExportAsync(portal.App.Services, key, await portal.App.ActorAsync(login))).Refusal!.Kind);

    private async Task MakeCommunityAsync()
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<CreateSpace>().ExecuteAsync(
            new NewSpace("espace-communaute", "Acheteurs publics", Community, new Dictionary<string, string>()), Actor.System("a test"), progress: null, CancellationToken.None);
        Assert.True(made.Succeeded);
    }

    private static async Task<Outcome<string>> ExportAsync(IServiceProvider services, string key, Actor actor)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExportSpace>().ExecuteAsync(key, actor, CancellationToken.None);
    }

    private static WebApplication Empty(string folder, string? connectionString) => PortalHost.CreateBuilder(["--environment", "Development"], builder =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:DataDirectory"] = folder,
            ["Database:Provider"] = TestDatabase.Provider.ToString(),
            ["Database:ConnectionString"] = connectionString,
        })).Build();
}
