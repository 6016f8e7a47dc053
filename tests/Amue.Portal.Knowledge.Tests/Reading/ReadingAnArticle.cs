using System.Net;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using AngleSharp.Dom;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class ReadingAnArticle(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Fact]
    public async Task that_one_may_not_read_is_the_same_as_one_that_is_not_there()
    {
        var hidden = await PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte.") { Visibility = VisibilityLevel.Space }, "siham");
        using var tom = await App.SignInAsync(People.Tom);

        var unreadable = await tom.GetAsync("/siham/articles/" + hidden);
        var unknown = await tom.GetAsync("/siham/articles/no-such-article");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unreadable.StatusCode, unknown.StatusCode));
        Assert.Equal(await WordsAsync(unknown), await WordsAsync(unreadable));
    }

    [Fact]
    public async Task of_another_space_is_not_there()
    {
        var slug = await PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."), "siham");
        using var claire = await App.SignInAsync(People.Claire);

        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/sifac/articles/" + slug)).StatusCode);
    }

    [Fact]
    public async Task shows_the_current_version()
    {
        var text = new ArticleText(Library.UniqueTitle(), "Le premier texte.") { Visibility = VisibilityLevel.Public, Source = new ArticleSource(Library.UniqueTitle()) };
        await PublishAsync(text);
        var slug = await PublishAsync(text with { Body = "Le second texte." });

        Assert.Equal("Le second texte.", (await ProseAsync(slug)).TextContent.Trim());
    }

    [Fact]
    public async Task runs_nothing_that_its_author_wrote()
    {
        var slug = await PublishAsync(new ArticleText("<img src=x onerror=alert(1)> " + Library.UniqueTitle(), """
            <script>alert(1)</script>

            <img src=x onerror="alert(1)"> <iframe src="https://example.org"></iframe>

            [un lien](javascript:alert(1)) [un autre](data:text/html,x) <a href="javascript:alert(1)">brut</a>

            ![image](javascript:alert(1))

            <svg onload="alert(1)"><style>* { display: none }</style></svg>

            <form action="https://example.org"><input name="q"></form>
            """) { Visibility = VisibilityLevel.Public });

        var article = (await ProseAsync(slug)).ParentElement!;

        Assert.Empty(article.QuerySelectorAll("script, iframe, svg, style, form, input, object, embed, h1 img"));
        var elements = article.QuerySelectorAll("*");
        Assert.DoesNotContain(elements.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(elements.Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? ""), IsScript);
    }

    [Fact]
    public async Task shows_a_raw_tag_as_text()
    {
        var slug = await PublishAsync(new ArticleText(Library.UniqueTitle(), "Avant <script>alert(1)</script> après") { Visibility = VisibilityLevel.Public });

        Assert.Contains("<script>", (await ProseAsync(slug)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task links_its_source_and_gives_it_no_hold_on_the_page()
    {
        var slug = await PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte.")
        {
            Visibility = VisibilityLevel.Public,
            Source = new ArticleSource(Name: "Une <b>source</b>", Url: "https://example.org/?a=\"><script>", Licence: "Licence Ouverte 2.0"),
        });
        using var visitor = App.Anonymous();

        var link = (await visitor.PageAsync("/sifac/articles/" + slug)).QuerySelector("dl.facts a[rel]")!;

        Assert.Equal(("Une <b>source</b>", "https://example.org/?a=\"><script>"), (link.TextContent, link.GetAttribute("href")));
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task names_a_source_without_address_and_links_nothing()
    {
        var slug = await PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte.") { Visibility = VisibilityLevel.Public, Source = new ArticleSource(Name: "Une source") });
        using var visitor = App.Anonymous();

        var facts = (await visitor.PageAsync("/sifac/articles/" + slug)).QuerySelector("dl.facts")!;

        Assert.Contains("Une source", facts.TextContent, StringComparison.Ordinal);
        Assert.Empty(facts.QuerySelectorAll("a[rel]"));
    }

    [Theory]
    [InlineData("/sifac/articles?apres=nonsense")]
    [InlineData("/sifac/articles?apres=%00")]
    [InlineData("/sifac/articles?apres=9999999999999999999_00000000-0000-0000-0000-000000000000")]
    public async Task the_list_after_a_wrong_place_is_still_a_list(string path)
    {
        using var visitor = App.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
    }

    private async Task<string> PublishAsync(ArticleText text, string space = "sifac") => (await App.PublishAsync(text, space)).Value.Slug;

    private async Task<IElement> ProseAsync(string slug)
    {
        using var visitor = App.Anonymous();
        return (await visitor.PageAsync("/sifac/articles/" + slug)).QuerySelector(".prose")!;
    }

    private static async Task<string> WordsAsync(HttpResponseMessage response) => (await PortalClient.ReadAsync(response)).QuerySelector("main")!.TextContent;

    private static bool IsScript(string address) =>
        address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
