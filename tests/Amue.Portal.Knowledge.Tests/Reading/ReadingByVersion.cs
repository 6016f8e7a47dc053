using System.Net;
using System.Xml.Linq;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class ReadingByVersion : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task offers_first_what_holds_for_ones_own()
    {
        await PublishAsync("Pour l'ancienne", new ArticleText("", "") { ToVersion = "2025.2" });
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync("Pour la nouvelle", new ArticleText("", "") { FromVersion = "2026.1" });

        // E042 has 2026.1, E150 has 2025.1.
        Assert.Equal(["pour-la-nouvelle", "pour-l-ancienne"], await OrderAsync(People.Claire));
        Assert.Equal(["pour-l-ancienne", "pour-la-nouvelle"], await OrderAsync(People.Tom));
    }

    [Fact]
    public async Task offers_first_in_search_what_holds_for_ones_own_and_tells_of_the_others()
    {
        await PublishAsync("Apurer une zymotique", new ArticleText("", "La zymotique d'avant.") { ToVersion = "2025.2" });
        await PublishAsync("Apurer une zymotique autrement", new ArticleText("", "La zymotique de maintenant.") { FromVersion = "2026.1" });

        Assert.Equal(["apurer-une-zymotique-autrement", "apurer-une-zymotique"], await FoundAsync(People.Claire, told: "apurer-une-zymotique"));
        Assert.Equal(["apurer-une-zymotique", "apurer-une-zymotique-autrement"], await FoundAsync(People.Tom, told: "apurer-une-zymotique-autrement"));
    }

    [Fact]
    public async Task tells_whose_version_it_is_not()
    {
        await PublishAsync("Pour l'ancienne", new ArticleText("", "") { ToVersion = "2025.2" });
        using var claire = await _app.SignInAsync(People.Claire);
        using var tom = await _app.SignInAsync(People.Tom);

        Assert.Contains("Votre établissement a la version 2026.1", (await claire.PageAsync("/sifac/articles/pour-l-ancienne")).QuerySelector("header.page-header")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre établissement", (await tom.PageAsync("/sifac/articles/pour-l-ancienne")).QuerySelector("header.page-header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task from_a_screen_leads_to_its_article_for_who_may_read_it()
    {
        await PublishAsync("L'aide de l'écran", new ArticleText("", "") { HelpCodes = ["REC-010"], Visibility = VisibilityLevel.Community });
        using var claire = await _app.SignInAsync(People.Claire);
        using var durand = await _app.SignInAsync(People.Durand);
        using var visitor = _app.Anonymous();

        Assert.Equal("/sifac/articles/l-aide-de-l-ecran", (await claire.GetAsync("/aide/sifac/rec-010")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await durand.GetAsync("/aide/sifac/REC-010")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/aide/siham/REC-010")).StatusCode);
        Assert.StartsWith("/connexion", (await visitor.GetAsync("/aide/sifac/REC-010")).Headers.Location!.ToString().Replace(_app.Address.ToString().TrimEnd((char)47), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task as_a_feed_holds_what_its_reader_may_read()
    {
        await PublishAsync("Pour tous \u0001<b>", new ArticleText("", "") { Visibility = VisibilityLevel.Public });
        await PublishAsync("Pour la communauté", new ArticleText("", "") { Visibility = VisibilityLevel.Community });
        using var visitor = _app.Anonymous();
        using var claire = await _app.SignInAsync(People.Claire);

        Assert.Equal(new List<bool> { true, false }, await InFeedAsync(visitor, "Pour tous <b>", "Pour la communauté"));
        Assert.Equal(new List<bool> { true, true }, await InFeedAsync(claire, "Pour tous <b>", "Pour la communauté"));
    }

    [Fact]
    public async Task has_a_table_of_contents_whose_links_lead_into_the_text()
    {
        await PublishAsync("Un long article", new ArticleText("", "## Un\n\n## Deux\n\n## Trois\n") { Visibility = VisibilityLevel.Public });
        using var visitor = _app.Anonymous();

        var page = await visitor.PageAsync("/sifac/articles/un-long-article");

        Assert.Equal(["section-un", "section-deux", "section-trois"], page.QuerySelectorAll("nav.toc a").Select(a => a.GetAttribute("href")![1..]));
        Assert.All(page.QuerySelectorAll("nav.toc a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    private static async Task<List<bool>> InFeedAsync(PortalClient reader, params string[] titles)
    {
        var response = await reader.GetAsync("/sifac/articles/flux");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var told = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value).ToList();
        return titles.Select(told.Contains).ToList();
    }

    private async Task<List<string>> OrderAsync(string login)
    {
        using var reader = await _app.SignInAsync(login);
        return (await reader.PageAsync("/sifac/articles")).QuerySelectorAll("h2.result-title a").Select(a => a.GetAttribute("href")!.Split('/')[^1])
            .Where(s => s.StartsWith("pour-l", StringComparison.Ordinal)).ToList();
    }

    private async Task<List<string>> FoundAsync(string login, string told)
    {
        using var reader = await _app.SignInAsync(login);
        var results = (await reader.PageAsync("/recherche?q=zymotique")).QuerySelectorAll("ol.result-list > li");
        var addresses = results.Select(r => r.QuerySelector("h2 a")!.GetAttribute("href")!.Split('/')[^1]).ToList();
        Assert.Equal([told], addresses.Zip(results).Where(r => r.Second.TextContent.Contains("Votre établissement a la version", StringComparison.Ordinal)).Select(r => r.First));
        return addresses;
    }

    private async Task PublishAsync(string title, ArticleText text) => Assert.True((await _app.PublishAsync(text with { Title = title, Body = text.Body.Length == 0 ? "Le texte." : text.Body })).Succeeded);
}
