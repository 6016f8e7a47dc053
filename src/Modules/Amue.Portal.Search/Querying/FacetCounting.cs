using System.Runtime.InteropServices;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// Narrows and counts: an item that fails one choice only is counted under that facet, so that a reader sees what choosing
/// otherwise would give.
/// </summary>
internal sealed class FacetCounting(SearchRequest request)
{
    private const int MostValues = 30;

    private readonly List<(SearchFacet Facet, string Value)> _chosen =
        FacetValues.All.Select(f => (f, FacetValues.Chosen(request, f))).Where(c => c.Item2 is not null).Select(c => (c.f, c.Item2!)).ToList();

    private readonly Dictionary<string, int>[] _counts = FacetValues.All.Select(_ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)).ToArray();

    /// <returns>Whether the item is one of the results.</returns>
    public bool Take(IndexedItem item)
    {
        SearchFacet? failed = null;
        foreach (var (facet, value) in _chosen)
        {
            if (!FacetValues.Of(item, facet).Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                if (failed is not null || !request.WithFacets)
                {
                    return false;
                }

                failed = facet;
            }
        }

        if (request.WithFacets)
        {
            foreach (var facet in FacetValues.All)
            {
                if (failed is null || failed == facet)
                {
                    Count(item, facet);
                }
            }
        }

        return failed is null;
    }

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts() => request.WithFacets
        ? FacetValues.All.ToDictionary(f => f, f => (IReadOnlyList<FacetCount>)_counts[(int)f]
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostValues).Select(c => new FacetCount(c.Key, c.Value)).ToList())
        : new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>();

    private void Count(IndexedItem item, SearchFacet facet)
    {
        foreach (var value in FacetValues.Of(item, facet))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts[(int)facet], value, out _)++;
        }
    }
}
