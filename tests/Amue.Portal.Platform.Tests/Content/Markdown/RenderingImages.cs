using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class RenderingImages
{
    [Fact]
    public void of_the_portal_shows_them_with_their_description() =>
        Assert.Equal(
            "<p><img src=\"/fichiers/ecran.png\" alt=\"L'écran de clôture\" loading=\"lazy\"></p>\n",
            Render("![L'écran de *clôture*](/fichiers/ecran.png)"));

    [Fact]
    public void of_another_site_links_to_them() =>
        Assert.Equal("<p><a href=\"https://a.test/x.png\" rel=\"noopener nofollow ugc\">b</a></p>\n", Render("![b](https://a.test/x.png)"));

    [Fact]
    public void of_another_site_without_description_shows_the_address() =>
        Assert.Contains(">https://a.test/x.png</a>", Render("![](https://a.test/x.png)"), StringComparison.Ordinal);

    [Fact]
    public void that_are_refused_keeps_their_description() =>
        Assert.Equal("<p>b</p>\n", Render("![b](data:image/png;base64,AA)"));

    [Fact]
    public void inside_a_link_keeps_the_link() =>
        Assert.Equal("<p><a href=\"/a\"><img src=\"/x.png\" alt=\"b\" loading=\"lazy\"></a></p>\n", Render("[![b](/x.png)](/a)"));

    private static string Render(string markdown) => MarkdownRenderer.ToHtml(markdown).Value!;
}
