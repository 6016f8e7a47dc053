using Xunit.Abstractions;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>Rules for every page of the portal, as its readers see it (RGAA 4.1.2).</summary>
[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class EveryPage(FacePortal portal, ITestOutputHelper output)
{
    [Fact]
    public Task answers_as_listed() => NonePageAsync(p => p.Status == 200 || p.Opened.Path == "/no-such-page" ? [] : [$"{p.Status}"]);

    [Fact]
    public Task breaks_no_rule_of_axe() => NonePageAsync(p => p.Violations);

    [Fact]
    public Task reports_no_error_to_the_console() => NonePageAsync(p => p.ConsoleErrors);

    [Fact]
    public Task declares_html_and_its_language() =>
        NonePageAsync(p => (p.Marks.Doctype, p.Marks.Language) == ("html", "fr") ? [] : [$"{p.Marks.Doctype} {p.Marks.Language}"]);

    [Fact]
    public Task has_one_first_heading_and_skips_no_level() => NonePageAsync(p => Headings.Problems(p.Marks.Headings));

    [Fact]
    public Task has_one_of_each_landmark() => NonePageAsync(p => p.Marks.Landmarks);

    [Fact]
    public Task says_nothing_of_its_looks_in_its_markup() => NonePageAsync(p => p.Marks.Presentational);

    [Fact]
    public Task refers_only_to_what_it_holds() => NonePageAsync(p => p.Marks.Dangling);

    [Fact]
    public Task opens_no_window() => NonePageAsync(p => p.Marks.NewWindows);

    [Fact]
    public Task names_its_tables_and_their_columns() => NonePageAsync(p => p.Marks.Tables);

    [Fact]
    public Task is_written_with_french_spaces() => NonePageAsync(p => p.Marks.Typography);

    [Fact]
    public Task does_not_scroll_sideways_at_320_pixels() => NonePageAsync(p => p.Narrow);

    [Fact]
    public Task bears_the_readers_own_text_spacing() => NonePageAsync(p => p.Spaced);

    [Fact]
    public Task is_walked_through_by_the_tab_key_in_its_order() => NonePageAsync(p =>
        [.. IsRound(p.Stops.Order) ? Array.Empty<string>() : ["out of order: " + string.Join(' ', p.Stops.Order)], .. p.Stops.Missed.Select(m => "missed: " + m)]);

    [Fact]
    public Task lets_the_tab_key_out() => NonePageAsync(p => p.Stops.Left ? [] : ["the focus never leaves"]);

    [Fact]
    public Task shows_where_the_focus_is() => NonePageAsync(p => p.Stops.Unseen);

    [Fact]
    public async Task has_a_title_of_its_own()
    {
        // An address that is not there leads a visitor to the page where one signs in.
        var readings = (await portal.ReadingsAsync()).Where(p => p.Opened.Path != "/no-such-page");
        var shared = readings.GroupBy(p => p.Marks.Title).Where(g => g.Select(p => p.Opened.Path).Distinct().Count() > 1);
        Assert.Empty(shared.Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Opened.Address))}"));
    }

    [Fact]
    public Task begins_with_the_way_to_its_content() => NonePageAsync(p => p.Stops.Topmost.Contains("skip-link", StringComparison.Ordinal) ? [] : [p.Stops.Topmost]);

    [Fact]
    public async Task has_the_frame_of_all_the_others_of_its_space()
    {
        var frames = (await portal.ReadingsAsync()).GroupBy(p => (p.Opened.Login, p.Opened.Space));
        var differing = frames.SelectMany(g => g.Where(p => !p.Marks.Frame.SequenceEqual(g.First().Marks.Frame)).Select(p => $"{p.Opened}: {string.Join(" · ", p.Marks.Frame)} / {g.First().Opened}: {string.Join(" · ", g.First().Marks.Frame)}"));
        Assert.Empty(differing);
    }

    // Where a field has the focus from the beginning the key starts there, and comes to the top after the end.
    private static bool IsRound(IReadOnlyList<int> order) => order.Zip(order.Skip(1)).Count(pair => pair.First > pair.Second) <= 1;

    private async Task NonePageAsync(Func<PageReading, IEnumerable<string>> problems)
    {
        var found = (await portal.ReadingsAsync()).SelectMany(p => problems(p).Distinct().Select(problem => $"{p.Opened}: {problem}")).ToList();
        found.ForEach(output.WriteLine);
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Take(40)));
    }
}
