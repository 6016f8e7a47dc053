using System.Globalization;
using System.Text;
using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

[Collection(nameof(Timings))]
public sealed class RenderingAnExpensiveText
{
    private const int Size = 100_000;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["quotes"] = Repeat("> "),
        ["tight quotes"] = Repeat(">"),
        ["lists in a line"] = Repeat("1. "),
        ["lists in lists"] = string.Concat(Enumerable.Range(0, 440).Select(depth => new string(' ', depth) + "- a\n")),
        ["quotes and lists"] = Repeat("> 1. - "),
        ["open brackets"] = Repeat("["),
        ["open images"] = Repeat("!["),
        ["unfinished links"] = Repeat("[a]("),
        ["unfinished titles"] = Repeat("[a](b \""),
        ["unfinished addresses"] = Repeat("[a](<b"),
        ["brackets in brackets"] = Repeat("[", Size / 2) + Repeat("](b)", Size / 2),
        ["brackets by line"] = Repeat("[\n"),
        ["open emphasis"] = Repeat("*a **b "),
        ["closed emphasis"] = Repeat("a* "),
        ["crossed emphasis"] = Repeat("*[_a]_(b)"),
        ["emphasis in emphasis"] = Repeat("*a ", Size / 2) + Repeat(" a*", Size / 2),
        ["one long emphasis"] = Repeat("*", Size / 2) + "a" + Repeat("*", Size / 2),
        ["strikes"] = Repeat("~~a "),
        ["back-ticks"] = string.Concat(Enumerable.Range(1, 440).Select(length => new string('`', length) + " ")),
        ["open code"] = Repeat("`a "),
        ["bars"] = Repeat("|"),
        ["wide table"] = Repeat("a|", Size / 2) + "\n" + Repeat("-|", Size / 2),
        ["table with missing cells"] = Repeat("|a", 100) + "|\n" + Repeat("|-", 100) + "|\n" + Repeat("|\n"),
        ["long table"] = "|a|b|\n|-|-|\n" + Repeat("|*x*|y|\n"),
        ["table of one line"] = Repeat("|-|\n"),
        ["headings"] = Repeat("# a\n"),
        ["definitions"] = Repeat("[a]: /u\n"),
        ["definitions on two lines"] = Repeat("[a]:\n"),
        ["references to a long address"] = "[a]: /" + new string('b', 2_000) + "\n\n" + Repeat("[a]\n\n"),
        ["web addresses"] = Repeat("https://a.b "),
        ["almost web addresses"] = Repeat("http://"),
        ["hidden web addresses"] = Repeat("\u202Ehttp://"),
        ["starred web addresses"] = Repeat("http://***"),
        ["angle brackets"] = Repeat("<"),
        ["almost tags"] = Repeat("<a "),
        ["almost comments"] = Repeat("<!--"),
        ["ampersands"] = Repeat("&"),
        ["almost entities"] = Repeat("&#x"),
        ["backslashes"] = Repeat("\\["),
        ["empty lines"] = Repeat("\n"),
        ["short lines"] = Repeat("a\n"),
        ["spaces"] = "a" + Repeat(" ") + "b",
        ["tasks"] = Repeat("- [ ] a\n"),
        ["fences"] = Repeat("```\n"),
        ["rules"] = Repeat("---\n"),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void takes_less_than_a_second(string name)
    {
        var html = string.Empty;
        var elapsed = Timings.Shortest(() => html = MarkdownRenderer.ToHtml(Texts[name], MarkdownOptions.Article).Value!);

        Assert.True(elapsed < TimeSpan.FromSeconds(1), string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms"));
        Assert.True(html.Length <= 65_536 + (16 * Texts[name].Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void gives_its_plain_text_in_less_than_a_second(string name)
    {
        var elapsed = Timings.Shortest(() => MarkdownRenderer.ToPlainText(Texts[name]));

        Assert.True(elapsed < TimeSpan.FromSeconds(1), string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms"));
    }

    [Fact]
    public void beyond_the_time_limit_shows_the_text_as_it_was_written() =>
        Assert.Equal("<p># a &lt;b&gt;<br>\n*c*</p>\n<p>d</p>\n", MarkdownRenderer.ToHtml("# a <b>\n*c*\n \n\nd", MarkdownOptions.Article, TimeSpan.Zero).Value);

    [Fact]
    public void beyond_the_time_limit_gives_the_text_as_it_was_written() =>
        Assert.Equal("# a\n*b*", MarkdownRenderer.ToPlainText("# a\n*b*\n", site: null, TimeSpan.Zero));

    [Fact]
    public void nested_too_deeply_shows_the_text_as_it_was_written() =>
        Assert.StartsWith("<p>&gt;&gt;&gt;", MarkdownRenderer.ToHtml(new string('>', 100)).Value, StringComparison.Ordinal);

    [Fact]
    public void that_grows_without_end_shows_the_text_as_it_was_written()
    {
        var html = MarkdownRenderer.ToHtml(Texts["references to a long address"]).Value!;

        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.Contains("<p>[a]</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void longer_than_the_reader_takes_is_shown_whole()
    {
        var html = MarkdownRenderer.ToHtml(new string('a', 200_001) + " **b**").Value!;

        Assert.EndsWith("a **b**</p>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_its_words_where_emphasis_is_too_deep_to_write() =>
        Assert.Contains("fin", MarkdownRenderer.ToHtml(Repeat("*a **b ", 700) + "fin" + Repeat("** *", 700)).Value, StringComparison.Ordinal);

    private static string Repeat(string text, int length = Size)
    {
        var repeated = new StringBuilder(length + text.Length);

        while (repeated.Length < length)
        {
            repeated.Append(text);
        }

        return repeated.ToString(0, length);
    }
}
