using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>What an item must be besides holding the words: its phrases, its author, what was chosen of the facets, which it counts.</summary>
/// <param name="authors">Only what these wrote; null: whoever did.</param>
internal sealed class ItemFilter(TermIndex index, Question question, SearchRequest request, IReadOnlySet<Guid>? authors, Workspace work)
{
    private readonly SequenceFilter _sequences = new(index, work, question);
    private readonly FacetCounting _facets = new(index.Facets, request);

    /// <summary>Whether it may leave out any item.</summary>
    public bool Narrows => authors is not null || _sequences.Narrows || _facets.Narrows;

    /// <summary>Counts the item, too: to be asked once of each.</summary>
    public bool Allows(int item) => _sequences.Allows(item) && IsByOneOfThem(item) && _facets.Take(index.FacetSetOf[item]);

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts() => _facets.Counts();

    private bool IsByOneOfThem(int item) => authors is null || (index.Item(item).Item.AuthorId is { } author && authors.Contains(author));
}
