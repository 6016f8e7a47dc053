namespace Amue.Portal.Search.Querying;

/// <param name="Hits">Best first.</param>
/// <param name="IsEmptyQuestion">Nothing was left to look for: no word, or only words that every text has.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, bool IsEmptyQuestion)
{
    /// <summary>Items that match and that the reader may read, those that are not shown included; of <see cref="SearchRequest.OnlyBest"/>, those looked at.</summary>
    public int Total { get; init; }

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>();

    /// <summary>The question with its unknown words put right, when the corpus has such words; the answer looks for both.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The space that it was narrowed to, by a choice or by the question itself; null: everywhere.</summary>
    public Guid? SpaceId { get; init; }

    /// <summary>The index is being made again: what is not in it yet is missing here.</summary>
    public bool IsPartial { get; init; }
}
