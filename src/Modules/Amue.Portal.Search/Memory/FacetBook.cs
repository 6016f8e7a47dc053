using System.Runtime.InteropServices;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Memory;

/// <summary>
/// Every value that items are counted under, as a number, and every set of them that an item has, as another: a search counts
/// items by their set, and makes no text of what it counts.
/// </summary>
internal sealed class FacetBook
{
    private readonly Dictionary<string, int>[] _ids = FacetValues.All.Select(_ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)).ToArray();
    private readonly List<(SearchFacet Facet, string Value)> _values = [];
    private readonly Dictionary<string, int> _setIds = new(StringComparer.Ordinal);
    private readonly List<int[]> _sets = [];

    public ReadOnlySpan<(SearchFacet Facet, string Value)> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>The numbers of the values of each set.</summary>
    public IReadOnlyList<int[]> Sets => _sets;

    /// <returns>The number of the set of all that an item is counted under.</returns>
    public int SetOf(IndexedItem item)
    {
        var values = FacetValues.All.SelectMany(facet => FacetValues.Of(item, facet).Select(value => NumberOf(facet, value))).Distinct().Order().ToArray();
        var key = string.Join(',', values);
        if (!_setIds.TryGetValue(key, out var set))
        {
            set = _sets.Count;
            _setIds.Add(key, set);
            _sets.Add(values);
        }

        return set;
    }

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
