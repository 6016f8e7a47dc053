namespace Amue.Portal.Browser.Tests.Face;

/// <summary>What <c>page-marks.js</c> reads in a page.</summary>
internal sealed record PageMarks
{
    public required string Doctype { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Headings { get; init; }

    public required int Nodes { get; init; }

    /// <summary>The texts of the links of the brand, the menu and the foot, in their order.</summary>
    public required IReadOnlyList<string> Frame { get; init; }

    /// <summary>The main landmark, header, footer, search and skip link that the page lacks or has twice.</summary>
    public required IReadOnlyList<string> Landmarks { get; init; }

    /// <summary>Elements and attributes that say how a page looks, not what it means (RGAA 10.1).</summary>
    public required IReadOnlyList<string> Presentational { get; init; }

    /// <summary>References (<c>aria-*</c>, <c>for</c>, <c>href="#…"</c>) to what the page does not hold.</summary>
    public required IReadOnlyList<string> Dangling { get; init; }

    /// <summary>Fields that are wrong without an error of their own, or are not linked from the summary.</summary>
    public required IReadOnlyList<string> Unexplained { get; init; }

    /// <summary>Links and forms that open a window.</summary>
    public required IReadOnlyList<string> NewWindows { get; init; }

    /// <summary>Data tables without a caption or a heading.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Texts with a mark of French punctuation after a space that may break.</summary>
    public required IReadOnlyList<string> Typography { get; init; }
}
