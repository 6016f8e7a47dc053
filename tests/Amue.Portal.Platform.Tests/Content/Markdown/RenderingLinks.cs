using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class RenderingLinks
{
    private static readonly Uri Site = new("https://portail.amue.fr/");

    [Fact]
    public void to_another_site_tells_it_nothing_and_lends_it_nothing() =>
        Assert.Equal("<p><a href=\"https://a.test/\" rel=\"noopener nofollow ugc\">a</a></p>\n", Render("[a](https://a.test)"));

    [Fact]
    public void to_the_portal_in_full_is_not_external() =>
        Assert.Equal("<p><a href=\"https://portail.amue.fr/espaces\">a</a></p>\n", Render("[a](https://portail.amue.fr/espaces)", new() { Site = Site }));

    [Fact]
    public void to_a_host_that_only_begins_like_the_portal_is_external() =>
        Assert.Contains("rel=", Render("[a](https://portail.amue.fr.evil.test/)", new() { Site = Site }), StringComparison.Ordinal);

    [Fact]
    public void for_a_mail_are_written_in_full() =>
        Assert.Equal(
            "<p><a href=\"https://portail.amue.fr/espaces/sifac\">a</a> <img src=\"https://portail.amue.fr/f/1.png\" alt=\"b\" loading=\"lazy\"></p>\n",
            Render("[a](/espaces/sifac) ![b](/f/1.png)", new() { Site = Site, AbsoluteAddresses = true }));

    [Fact]
    public void to_a_heading_follow_its_prefix() =>
        Assert.Contains("<a href=\"#section-prerequis\">", Render("[a](#Prérequis)\n\n# Prérequis", MarkdownOptions.Article), StringComparison.Ordinal);

    [Fact]
    public void to_a_heading_are_words_where_headings_have_no_id() =>
        Assert.Equal("<p>a</p>\n", Render("[a](#installation)"));

    [Fact]
    public void without_words_show_their_address() =>
        Assert.Equal("<p><a href=\"/espaces\">/espaces</a></p>\n", Render("[](/espaces)"));

    [Fact]
    public void do_not_contain_links() =>
        Assert.Equal("<p><a href=\"/a\">b https://c.test d</a></p>\n", Render("[b https://c.test d](/a)"));

    [Fact]
    public void carry_no_tooltip() => Assert.Equal("<p><a href=\"/a\">b</a></p>\n", Render("[b](/a \"c\")"));

    [Theory]
    [InlineData("voir https://amue.fr/a.", "https://amue.fr/a", ".")]
    [InlineData("(voir https://amue.fr/a)", "https://amue.fr/a", ")")]
    [InlineData("« https://amue.fr/a »", "https://amue.fr/a", " »")]
    [InlineData("https://amue.fr/a_(b)_c, etc.", "https://amue.fr/a_(b)_c", ", etc.")]
    [InlineData("**https://amue.fr/a**", "https://amue.fr/a", "</strong>")]
    [InlineData("https://amue.fr/a ?", "https://amue.fr/a", " ?")]
    public void typed_as_they_are_stop_before_the_punctuation(string markdown, string address, string after) =>
        Assert.Contains($">{address}</a>{after}", Render(markdown), StringComparison.Ordinal);

    [Fact]
    public void typed_without_a_scheme_are_secure() =>
        Assert.Contains("href=\"https://www.amue.fr/\"", Render("www.amue.fr"), StringComparison.Ordinal);

    [Theory]
    [InlineData("xhttps://amue.fr")]
    [InlineData("https://")]
    [InlineData("www.")]
    [InlineData("httpd et wwww")]
    public void are_not_made_of_what_only_looks_like_one(string markdown) =>
        Assert.DoesNotContain("<a", Render(markdown), StringComparison.Ordinal);

    [Fact]
    public void by_reference_reach_their_definition() =>
        Assert.Equal("<p><a href=\"/guide\">le guide</a></p>\n", Render("[le guide][g]\n\n[g]: /guide"));

    private static string Render(string markdown, MarkdownOptions? options = null) => MarkdownRenderer.ToHtml(markdown, options).Value!;
}
