using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class ListingTheContents
{
    [Fact]
    public void names_each_heading_as_the_page_does()
    {
        const string markdown = "# Prérequis\n\n# Étapes *à suivre*\n\n## 1. `SIFAC` & co";

        var contents = TableOfContents.Of(markdown, MarkdownOptions.Article);
        var html = MarkdownRenderer.ToHtml(markdown, MarkdownOptions.Article).Value!;

        Assert.Equal(
            [
                new TableOfContentsEntry(2, "section-prerequis", "Prérequis"),
                new TableOfContentsEntry(2, "section-etapes-a-suivre", "Étapes à suivre"),
                new TableOfContentsEntry(3, "section-1-sifac-et-co", "1. SIFAC & co"),
            ],
            contents.Entries);
        Assert.All(contents.Entries, entry => Assert.Contains($"<h{entry.Level} id=\"{entry.Id}\">", html, StringComparison.Ordinal));
    }

    [Fact]
    public void leaves_out_the_headings_of_quotes_and_code() =>
        Assert.Empty(TableOfContents.Of("> # a\n\n```\n# b\n```\n\n- # c", MarkdownOptions.Article).Entries);

    [Fact]
    public void of_a_text_that_cannot_be_read_is_empty() =>
        Assert.Empty(TableOfContents.Of("# a\n\n" + new string('>', 1_000), MarkdownOptions.Article).Entries);

    [Fact]
    public void needs_ids_to_lead_to() =>
        Assert.Throws<ArgumentException>(() => TableOfContents.Of("# a", MarkdownOptions.Message));
}
