using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class RenderingTables
{
    [Fact]
    public void aligns_their_columns_as_asked() =>
        Assert.Contains(
            "<tr><td class=\"align-left\">1</td><td class=\"align-center\">2</td><td class=\"align-right\">3</td></tr>",
            Render("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|"),
            StringComparison.Ordinal);

    [Fact]
    public void reads_marks_within_each_cell_only() =>
        Assert.Contains("<tr><td>*x</td><td>y*</td></tr>", Render("|a|b|\n|-|-|\n|*x|y*|"), StringComparison.Ordinal);

    [Fact]
    public void keeps_an_escaped_bar_in_its_cell() =>
        Assert.Contains("<tr><td><code>a|b</code></td><td>c|d</td></tr>", Render("|a|b|\n|-|-|\n|`a\\|b`|c\\|d|"), StringComparison.Ordinal);

    [Fact]
    public void keeps_the_words_beyond_the_last_column() =>
        Assert.Contains("<tr><td>1</td><td>2|3</td></tr>", Render("|a|b|\n|-|-|\n|1|2|3|"), StringComparison.Ordinal);

    [Fact]
    public void fills_the_cells_that_a_row_lacks() =>
        Assert.Contains("<tr><td>1</td><td colspan=\"2\"></td></tr>", Render("|a|b|c|\n|-|-|-|\n|1|"), StringComparison.Ordinal);

    [Fact]
    public void leaves_the_paragraph_before_them_alone() =>
        Assert.StartsWith("<p>avant</p>\n<div class=\"table-scroll\" tabindex=\"0\"><table>", Render("avant\n|a|\n|-|\n|1|"), StringComparison.Ordinal);

    [Fact]
    public void ends_them_at_the_first_line_without_a_bar() =>
        Assert.EndsWith("</table></div>\n<p>après</p>\n", Render("|a|\n|-|\n|1|\naprès"), StringComparison.Ordinal);

    [Fact]
    public void in_a_list_keeps_them_in_their_item() =>
        Assert.Contains("<li>x\n<div class=\"table-scroll\"", Render("- x\n\n  |a|\n  |-|\n  |1|\n- y").Replace("<p>x</p>", "x", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("a | b")]
    [InlineData("|a|b|\n|-|")]
    [InlineData("|a|\n|b|")]
    [InlineData("> |a|b|\n|-|-|")]
    [InlineData("a\n---")]
    [InlineData("|-|")]
    public void is_not_done_for_what_only_looks_like_one(string markdown) =>
        Assert.DoesNotContain("<table", Render(markdown), StringComparison.Ordinal);

    private static string Render(string markdown) => MarkdownRenderer.ToHtml(markdown).Value!;
}
