using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// Narrows and counts: an item that fails one choice only is counted under that facet, so that a reader sees what choosing
/// otherwise would give.
/// </summary>
internal sealed class FacetCounting
{
    private const int MostValues = 30;

    private readonly FacetBook _book;
    private readonly bool _counts;
    private readonly (SearchFacet Facet, int Number)[] _chosen;
    private readonly int[] _items;

    public FacetCounting(FacetBook book, SearchRequest request)
    {
        _book = book;
        _counts = request.WithFacets;
        _chosen = FacetValues.All.Select(f => (f, FacetValues.Chosen(request, f))).Where(c => c.Item2 is not null).Select(c => (c.f, book.Find(c.f, c.Item2!))).ToArray();
        _items = _counts ? new int[book.Values.Length] : [];
    }

    /// <returns>Whether the item is one of the results.</returns>
    public bool Take(StoredItem item)
    {
        SearchFacet? failed = null;
        foreach (var (facet, number) in _chosen)
        {
            if (!item.Facets.AsSpan().Contains(number))
            {
                if (failed is not null || !_counts)
                {
                    return false;
                }

                failed = facet;
            }
        }

        if (_counts)
        {
            Count(item, failed);
        }

        return failed is null;
    }

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts()
    {
        if (!_counts)
        {
            return new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>();
        }

        var counts = FacetValues.All.Select(_ => new List<FacetCount>()).ToArray();
        for (var number = 0; number < _items.Length; number++)
        {
            if (_items[number] > 0)
            {
                var (facet, value) = _book.Values[number];
                counts[(int)facet].Add(new FacetCount(value, _items[number]));
            }
        }

        return FacetValues.All.ToDictionary(f => f, f => (IReadOnlyList<FacetCount>)counts[(int)f]
            .OrderByDescending(c => c.Items).ThenBy(c => c.Value, StringComparer.Ordinal).Take(MostValues).ToList());
    }

    private void Count(StoredItem item, SearchFacet? failed)
    {
        foreach (var number in item.Facets)
        {
            if (failed is null || _book.Values[number].Facet == failed)
            {
                _items[number]++;
            }
        }
    }
}
