using System.Text;
using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class RenderingAHostileText
{
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "![", "](", "]:", "](<", "*", "**", "_", "~~", "`", "```", "<", ">", "<a ", "<img src=x onerror=", "<script>", "</main>",
        "&", "&#", "&#x", "&amp;", "&Tab;", "&colon;", "\\", "|", "|-|", "\n", "\n\n", " ", "  \n", "\t", "> ", "- ", "1. ", "# ", "- [x] ", "---",
        "javascript:", "data:", "//", "https://", "www.", "mailto:", "a", "é", "😀", ":", "\"", "'", "/", "=", "<!--", "-->", "\0", "\u202E", "\ud800",
        "%6a", "%2F", "@", ".fr", "onclick=", "|a|b|\n|-|-|\n", "[a]: /u\n", "[a]",
    ];

    public static TheoryData<string> Names => [.. MarkdownSamples.Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void writes_nothing_outside_the_list(string name) =>
        Assert.Empty(SafeHtml.Faults(Render(MarkdownSamples.Hostile[name])));

    [Fact]
    public void made_of_random_pieces_writes_nothing_outside_the_list()
    {
        var random = new Random(20260101);

        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();

            for (var pieces = random.Next(1, 40); pieces > 0; pieces--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            var faults = SafeHtml.Faults(Render(text.ToString()));
            Assert.True(faults is [], $"{string.Join("; ", faults)} in {text}");
        }
    }

    [Fact]
    public void with_broken_surrogates_writes_valid_text()
    {
        var html = Render("a\ud800b [c](/x\udc00) `\ud800`\n\n# \udc00");

        Assert.Empty(SafeHtml.Faults(html));
        Assert.DoesNotContain(html, char.IsSurrogate);
    }

    [Fact]
    public void shows_raw_html_as_it_was_typed() =>
        Assert.Equal("<p>a &lt;b onclick=\"x()\"&gt;c&lt;/b&gt;</p>\n", Render("a <b onclick=\"x()\">c</b>"));

    [Fact]
    public void keeps_the_words_of_a_refused_link() =>
        Assert.Equal("<p>cliquez <em>ici</em></p>\n", Render("[cliquez *ici*](javascript:alert(1))"));

    [Fact]
    public void drops_the_marks_that_reorder_a_file_name() =>
        Assert.Equal("<p>facture_fdp.exe</p>\n", Render("facture_\u202efdp.exe"));

    private static string Render(string markdown) => MarkdownRenderer.ToHtml(markdown, MarkdownOptions.Article).Value!;
}
