namespace Amue.Portal.Browser.Tests.Face;

/// <summary>What a browser found in a page that it loaded once.</summary>
/// <param name="Opened">Which, and by whom.</param>
/// <param name="Status">The answer's.</param>
/// <param name="CacheControl">The answer's header.</param>
/// <param name="Marks">What the page's own script read in it.</param>
/// <param name="Violations">Of axe-core's rules, in the light scheme; then of contrast, in the dark one.</param>
/// <param name="Transfers">What went over the wire, the page first.</param>
/// <param name="Stops">Where the Tab key went, until it left the page.</param>
/// <param name="Narrow">At 320 CSS pixels: what is wider than the screen.</param>
/// <param name="Spaced">With the text spacing of WCAG 1.4.12: what is cut or pushed out.</param>
/// <param name="ConsoleErrors">What the console would show in red.</param>
internal sealed record PageReading(
    OpenedPage Opened,
    int Status,
    string CacheControl,
    PageMarks Marks,
    IReadOnlyList<string> Violations,
    IReadOnlyList<Transfer> Transfers,
    TabStops Stops,
    IReadOnlyList<string> Narrow,
    IReadOnlyList<string> Spaced,
    IReadOnlyList<string> ConsoleErrors)
{
    public EcoIndex Eco => new(Marks.Nodes, Transfers.Count, Transfers.Sum(t => t.Bytes) / 1000d);

    public override string ToString() => Opened.ToString();
}
