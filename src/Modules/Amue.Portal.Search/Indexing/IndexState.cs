namespace Amue.Portal.Search.Indexing;

/// <param name="Version">Of the file's format and of the analysis of text.</param>
/// <param name="Items">Items that a search may find.</param>
/// <param name="Bytes">On this node's disk.</param>
public sealed record IndexState(string Version, int Items, int Passages, int Terms, long Bytes)
{
    /// <summary>Items indexed so far by a rebuild under way; null when none is.</summary>
    public int? Done { get; init; }

    /// <summary>Items that a rebuild under way is to read.</summary>
    public int? Total { get; init; }

    /// <summary>Why this node last made its index again; null when it has not since it started.</summary>
    public IndexFault? LastFault { get; init; }

    public DateTime? LastMadeAt { get; init; }

    public bool IsBeingMade => Total is not null;
}
