using System.Net;
using Amue.Portal.Knowledge;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Web.Tests.Visibility;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Modules;

/// <summary>Articles are switched off in the space of Siham, and stay on in the others.</summary>
public sealed class SwitchingAFeatureOff : IAsyncLifetime
{
    private const string Word = "Caméléon";

    private PortalApp _app = null!;
    private PortalClient _claire = null!;
    private string _article = "";

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.SignInAsync(People.Claire);
        _article = (await _app.PublishAsync("siham", Word, VisibilityLevel.Public)).Slug;
        await _app.PublishAsync("sifac", Word, VisibilityLevel.Public);
        await _app.UntilIndexedAsync(Word, 2);
        await SwitchAsync(enable: [], disable: ["knowledge"]);
    }

    public async Task DisposeAsync()
    {
        _claire.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task makes_its_addresses_unknown_there_to_a_member()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _claire.GetAsync("/siham/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _claire.GetAsync("/siham/articles/" + _article)).StatusCode);
    }

    [Fact]
    public async Task makes_its_addresses_ask_a_visitor_to_sign_in_as_unknown_ones_do()
    {
        using var visitor = _app.Anonymous();

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/siham/articles/" + _article)).StatusCode);
    }

    [Fact]
    public async Task leaves_its_addresses_elsewhere()
    {
        Assert.Equal(HttpStatusCode.OK, (await _claire.GetAsync("/sifac/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _claire.GetAsync("/articles")).StatusCode);
    }

    [Fact]
    public async Task takes_its_entry_off_the_menu_there_only()
    {
        Assert.DoesNotContain("/siham/articles", await MenuAsync("/siham"));
        Assert.Contains("/sifac/articles", await MenuAsync("/sifac"));
    }

    [Fact]
    public async Task takes_its_articles_off_the_home_page_there_only()
    {
        Assert.Empty((await _claire.PageAsync("/siham")).QuerySelectorAll("main a[href^='/siham/articles']"));
        Assert.NotEmpty((await _claire.PageAsync("/sifac")).QuerySelectorAll("main a[href^='/sifac/articles']"));
    }

    [Fact]
    public async Task takes_its_permissions_away_there_only()
    {
        var eva = await _app.ActorAsync(People.Eva);

        Assert.False(eva.May(KnowledgePermissions.Publish, (await _app.SpaceAsync("siham")).Scope));
        Assert.True(eva.May(KnowledgePermissions.Publish, (await _app.SpaceAsync("sifac")).Scope));
    }

    [Fact]
    public async Task has_its_operations_refused_there()
    {
        var eva = await _app.ActorAsync(People.Eva);
        var siham = await _app.SpaceAsync("siham");
        var outcome = await _app.InScopeAsync(services =>
            services.GetRequiredService<PublishArticle>().ExecuteAsync(new ArticleText("Un titre", "Un texte."), siham, eva, CancellationToken.None));

        Assert.Equal(RefusalKind.NotPermitted, outcome.Refusal?.Kind);
    }

    [Fact]
    public async Task takes_its_content_out_of_the_search_there_only() =>
        Assert.Equal(["/sifac/articles/" + _article], await FoundAsync());

    [Fact]
    public async Task and_on_again_brings_everything_back_at_once()
    {
        await SwitchAsync(enable: ["knowledge"], disable: []);

        Assert.Equal(HttpStatusCode.OK, (await _claire.GetAsync("/siham/articles/" + _article)).StatusCode);
        Assert.Contains("/siham/articles", await MenuAsync("/siham"));
        Assert.Equal(2, (await FoundAsync()).Count);
    }

    [PostgreSqlFact]
    public async Task is_seen_by_every_node_at_once()
    {
        await using var other = await _app.StartAnotherNodeAsync();
        using var claire = await other.SignInAsync(People.Claire);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/siham/articles")).StatusCode);

        await SwitchAsync(enable: ["knowledge"], disable: []);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/siham/articles")).StatusCode);
    }

    private Task SwitchAsync(string[] enable, string[] disable) => _app.InScopeAsync(async services =>
        Assert.True((await services.GetRequiredService<SwitchFeatures>().ExecuteAsync("siham", enable, disable, Actor.System("a test"), CancellationToken.None)).Succeeded));

    private async Task<List<string>> MenuAsync(string path) =>
        (await _claire.PageAsync(path)).QuerySelectorAll("header nav a").Select(a => a.GetAttribute("href")!).ToList();

    private async Task<List<string>> FoundAsync() =>
        (await _claire.PageAsync("/recherche?q=" + Uri.EscapeDataString(Word))).QuerySelectorAll("main ol a").Select(a => a.GetAttribute("href")!).ToList();
}
