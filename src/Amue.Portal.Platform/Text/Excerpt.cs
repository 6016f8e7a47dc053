namespace Amue.Portal.Platform.Text;

/// <summary>The part of a text that answers a query best, and whether text was left out on either side.</summary>
public sealed record Excerpt(IReadOnlyList<ExcerptSegment> Segments, bool IsCutBefore, bool IsCutAfter)
{
    public override string ToString() => string.Concat(Segments.Select(segment => segment.Text));
}
