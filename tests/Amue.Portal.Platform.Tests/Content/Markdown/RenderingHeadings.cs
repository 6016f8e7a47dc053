using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class RenderingHeadings
{
    [Theory]
    [InlineData("# a\n## b\n### c\n# d", "2 3 4 2")]
    [InlineData("### a\n### b", "2 2")]
    [InlineData("# a\n#### b\n## c", "2 3 3")]
    [InlineData("### a\n# b\n## c", "2 2 3")]
    [InlineData("# a\n## b\n### c\n#### d\n##### e\n###### f", "2 3 4 5 6 6")]
    public void leaves_level_one_to_the_page_and_skips_none(string markdown, string levels) =>
        Assert.Equal(levels, Levels(markdown, MarkdownOptions.Article));

    [Fact]
    public void begins_at_the_level_of_their_page() =>
        Assert.Equal("4 5", Levels("# a\n## b", MarkdownOptions.Article with { FirstHeadingLevel = 4 }));

    [Fact]
    public void of_a_message_gives_no_id() =>
        Assert.Equal("<h2>a</h2>\n", MarkdownRenderer.ToHtml("# a").Value);

    [Fact]
    public void of_the_same_words_gives_them_different_ids() =>
        Assert.Equal(["section-a", "section-a.2", "section-a-2", "section-a.3"], Ids("# a\n# a\n# a 2\n# a"));

    [Fact]
    public void without_ascii_letters_still_gives_ids() =>
        Assert.Equal(["section-titre", "section-titre.2"], Ids("# 日本\n# ???"));

    [Fact]
    public void in_a_quote_gives_a_level_but_no_id() =>
        Assert.Equal("<h2 id=\"section-a\">a</h2>\n<blockquote>\n<h3>b</h3>\n</blockquote>\n", MarkdownRenderer.ToHtml("# a\n\n> ## b", MarkdownOptions.Article).Value);

    [Fact]
    public void without_words_writes_none() => Assert.Equal(string.Empty, MarkdownRenderer.ToHtml("#\n## \n### #", MarkdownOptions.Article).Value);

    [Fact]
    public void does_not_take_the_line_above_dashes_for_one() =>
        Assert.Equal("<p>Cordialement<br>\n--<br>\nNadia</p>\n", MarkdownRenderer.ToHtml("Cordialement\n-- \nNadia").Value);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("section")]
    [InlineData("Section-")]
    [InlineData("1-")]
    [InlineData("a\"-")]
    public void refuses_a_prefix_that_an_author_could_meet(string prefix) =>
        Assert.Throws<ArgumentException>(() => new MarkdownOptions { HeadingIdPrefix = prefix });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void refuses_a_first_level_that_is_the_pages_or_none(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarkdownOptions { FirstHeadingLevel = level });

    private static string Levels(string markdown, MarkdownOptions options) =>
        string.Join(' ', TableOfContents.Of(markdown, options).Entries.Select(entry => entry.Level));

    private static IEnumerable<string> Ids(string markdown) => TableOfContents.Of(markdown, MarkdownOptions.Article).Entries.Select(entry => entry.Id);
}
