using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

/// <summary>Each text under <c>Data/</c> has its approved HTML and its approved plain text beside it.</summary>
public sealed class RenderingOrdinaryText
{
    [Theory]
    [InlineData("article")]
    [InlineData("message")]
    [InlineData("mail")]
    public void gives_the_approved_html(string name)
    {
        var html = MarkdownRenderer.ToHtml(MarkdownSamples.Read($"{name}.md"), MarkdownOptions.Article).Value!;

        Assert.Equal(MarkdownSamples.Read($"{name}.html"), html);
        Assert.Empty(SafeHtml.Faults(html));
    }

    [Theory]
    [InlineData("article")]
    [InlineData("message")]
    [InlineData("mail")]
    public void gives_the_approved_plain_text(string name) =>
        Assert.Equal(
            MarkdownSamples.Read($"{name}.txt").TrimEnd(),
            MarkdownRenderer.ToPlainText(MarkdownSamples.Read($"{name}.md"), new Uri("https://portail.amue.fr")));

    [Fact]
    public void of_nothing_gives_nothing()
    {
        Assert.Equal(string.Empty, MarkdownRenderer.ToHtml(" \n\n ").Value);
        Assert.Equal(string.Empty, MarkdownRenderer.ToPlainText(" \n\n "));
    }

    [Fact]
    public void keeps_each_line_on_its_line() =>
        Assert.Equal("<p>un<br>\ndeux</p>\n<p>trois</p>\n", MarkdownRenderer.ToHtml("un\r\ndeux\r\n\r\ntrois").Value);

    [Fact]
    public void does_not_take_an_indented_line_for_code() =>
        Assert.Equal("<p>12 rue des Écoles<br>\n75005 Paris</p>\n", MarkdownRenderer.ToHtml("    12 rue des Écoles\n    75005 Paris").Value);

    [Fact]
    public void for_search_leaves_the_addresses_out() =>
        Assert.Equal("le guide de clôture", MarkdownRenderer.ToPlainText("le [guide](https://a.test/x) de **clôture**"));
}
