using System.Runtime.InteropServices;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Memory;

/// <summary>Every value that items are counted under, as a number: a search counts by index, and makes no text of what it counts.</summary>
internal sealed class FacetBook
{
    private readonly Dictionary<string, int>[] _ids = FacetValues.All.Select(_ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)).ToArray();
    private readonly List<(SearchFacet Facet, string Value)> _values = [];

    public ReadOnlySpan<(SearchFacet Facet, string Value)> Values => CollectionsMarshal.AsSpan(_values);

    /// <returns>The numbers of all that an item is counted under.</returns>
    public int[] NumbersOf(IndexedItem item) => FacetValues.All.SelectMany(facet => FacetValues.Of(item, facet).Select(value => NumberOf(facet, value))).Distinct().ToArray();

    /// <returns>-1 for what no item has.</returns>
    public int Find(SearchFacet facet, string value) => _ids[(int)facet].GetValueOrDefault(value, -1);

    private int NumberOf(SearchFacet facet, string value)
    {
        if (!_ids[(int)facet].TryGetValue(value, out var number))
        {
            number = _values.Count;
            _ids[(int)facet].Add(value, number);
            _values.Add((facet, value));
        }

        return number;
    }
}
