using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Recipes;

/// <summary>What a recipe changes is told in the history like what a page changes.</summary>
public sealed class RememberingWhatARecipeChanged : IAsyncLifetime
{
    private const string Group = """{ "name": "supportGroups", "groups": [ { "key": "essai-n2", "name": "Essai N2" } ] }""";

    private const string Product = """
        {
          "name": "products",
          "products": [ { "key": "essai", "name": "Essai", "versions": [ "1" ], "categories": [ { "code": "USA", "label": "Usage" } ], "support": { "n2": "essai-n2" } } ]
        }
        """;

    private const string Establishment = """{ "name": "establishments", "establishments": [ { "code": "E900", "name": "Université d'essai", "size": "Medium", "declaredUsers": 10 } ] }""";

    private const string Deployment = """{ "name": "deployments", "deployments": [ { "establishment": "E900", "product": "essai", "on": "2020-01-01" } ] }""";

    private const string Everything = $"{Group}, {Product}, {Establishment}, {Deployment}";

    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task tells_what_was_made()
    {
        await RunAsync(Everything, People.Root);

        Assert.Equal(["created"], (await ChangesOfAsync(Groups("essai-n2"))).Select(c => c.What));
        Assert.Equal(["created"], (await ChangesOfAsync(Products("essai"))).Select(c => c.What));
        Assert.Equal(["created", "deployed"], (await ChangesOfAsync(EstablishmentsOf("E900"))).Select(c => c.What));
    }

    [Fact]
    public async Task tells_what_was_before_and_what_is_now()
    {
        await RunAsync(Everything, People.Root);

        await RunAsync("""
            { "name": "supportGroups", "groups": [ { "key": "essai-n2", "name": "Essai, niveau 2" } ] },
            { "name": "products", "products": [ { "key": "essai", "name": "Essai", "versions": [ "1" ], "lifecycle": "CorrectiveOnly", "support": { "n2": "sifac-n2" } } ] }
            """, People.Root);

        Assert.Equal([new FieldChange("Name", "Essai N2", "Essai, niveau 2")], (await ChangesOfAsync(Groups("essai-n2")))[^1].Fields);
        Assert.Equal(
            [new FieldChange("Lifecycle", "Active", "CorrectiveOnly"), new FieldChange("N2", "essai-n2", "sifac-n2"), new FieldChange("Categories", "USA Usage", "")],
            (await ChangesOfAsync(Products("essai")))[^1].Fields);
    }

    [Fact]
    public async Task names_the_person_who_ran_it()
    {
        await RunAsync(Everything, People.Root);

        var root = (await _portal.App.ActorAsync(People.Root)).AccountId;
        Assert.All(await ChangesOfAsync(Groups("essai-n2")), c => Assert.Equal(root, c.ByAccountId));
        Assert.All(await ChangesOfAsync(Products("essai")), c => Assert.Equal(root, c.ByAccountId));
        Assert.All(await ChangesOfAsync(EstablishmentsOf("E900")), c => Assert.Equal(root, c.ByAccountId));
    }

    [Fact]
    public async Task names_the_portal_at_set_up()
    {
        var change = (await ChangesOfAsync(Products("sifac")))[0];

        Assert.Equal(("created", null), (change.What, change.ByAccountId));
    }

    [Fact]
    public async Task adds_nothing_when_nothing_changes()
    {
        await RunAsync(Everything, People.Root);
        var before = await CountAsync();

        await RunAsync(Everything, People.Root);

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task is_shown_on_the_pages()
    {
        await RunAsync(Everything, People.Root);
        using var root = await _portal.App.SignInAsync(People.Root);

        foreach (var address in new[] { "/administration/produits/essai", "/administration/groupes/essai-n2", "/administration/etablissements/E900" })
        {
            var history = (await root.PageAsync(address)).QuerySelector("main ol.timeline")!.TextContent;
            Assert.Contains("Création", history, StringComparison.Ordinal);
            Assert.DoesNotContain("referential.", history, StringComparison.Ordinal);
        }
    }

    private Task<RecipeRun> RunAsync(string steps, string login) => _portal.App.InScopeAsync(async services =>
    {
        var run = await services.GetRequiredService<RecipeRunner>().RunAsync(
            RecipeReader.Read($$"""{ "name": "test", "steps": [ {{steps}} ] }""", new RecipeSource("test", IsTrusted: false)),
            new RecipeContext(await _portal.App.ActorAsync(login)),
            progress: null,
            CancellationToken.None);
        Assert.True(run.Succeeded);
        return run;
    });

    private Task<int> CountAsync() => _portal.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().ReferentialChanges.CountAsync());

    /// <summary>Oldest first.</summary>
    private Task<List<ReferentialChange>> ChangesOfAsync(Func<PortalDb, IQueryable<Guid>> subject) => _portal.App.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var subjects = subject(db);
        return db.ReferentialChanges.AsNoTracking().Where(c => subjects.Contains(c.SubjectId)).OrderBy(c => c.Id).ToListAsync();
    });

    private static Func<PortalDb, IQueryable<Guid>> Groups(string key) => db => db.SupportGroups.Where(g => g.Key == key).Select(g => g.Id);

    private static Func<PortalDb, IQueryable<Guid>> Products(string key) => db => db.Products.Where(p => p.Key == key).Select(p => p.Id);

    private static Func<PortalDb, IQueryable<Guid>> EstablishmentsOf(string code) => db => db.Establishments.Where(e => e.Code == code).Select(e => e.Id);
}
