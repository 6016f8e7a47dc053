namespace Amue.Portal.Browser.Tests.Face;

/// <summary>A walk through a page by the Tab key.</summary>
internal sealed record TabStops
{
    /// <summary>Each thing that took the focus, by its place in the document, the first time round.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>What of it stands first in the document.</summary>
    public required string Topmost { get; init; }

    /// <summary>What can take the focus and never did.</summary>
    public required IReadOnlyList<string> Missed { get; init; }

    /// <summary>What took the focus without showing it.</summary>
    public required IReadOnlyList<string> Unseen { get; init; }

    /// <summary>The key went on past the last one, and began again at the first.</summary>
    public required bool Left { get; init; }
}
