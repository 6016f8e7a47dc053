using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// Narrows and counts: an item that fails one choice only is counted under that facet, so that a reader sees what choosing
/// otherwise would give.
/// </summary>
internal sealed class FacetCounting
{
    private const int MostValues = 30;

    // What a set of values is to the request: not asked yet, one of the results, none of them, or missing one choice only (that facet after it).
    private const byte Unknown = 0;
    private const byte Taken = 1;
    private const byte Refused = 2;
    private const byte Missing = 3;

    private readonly FacetBook _book;
    private readonly bool _counts;
    private readonly (SearchFacet Facet, int Number)[] _chosen;
    private readonly byte[] _verdicts;
    private readonly int[] _items;

    public FacetCounting(FacetBook book, SearchRequest request)
    {
        _book = book;
        _counts = request.WithFacets;
        _chosen = FacetValues.All.Select(f => (f, FacetValues.Chosen(request, f))).Where(c => c.Item2 is not null).Select(c => (c.f, book.Find(c.f, c.Item2!))).ToArray();
        _verdicts = new byte[book.Sets.Count];
        _items = new int[book.Sets.Count];
    }

    /// <summary>Whether something is chosen.</summary>
    public bool Narrows => _chosen.Length > 0;

    /// <param name="set">What the item is counted under, in the book.</param>
    /// <returns>Whether the item is one of the results.</returns>
    public bool Take(int set)
    {
        ref var verdict = ref _verdicts[set];
        if (verdict == Unknown)
        {
            verdict = Judge(_book.Sets[set]);
        }

        _items[set]++;
        return verdict == Taken;
    }

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts()
    {
        if (!_counts)
        {
            return new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>();
        }

        var counts = FacetValues.All.Select(_ => new List<FacetCount>()).ToArray();
        var items = ItemsOfValues();
        for (var number = 0; number < items.Length; number++)
        {
            if (items[number] > 0)
            {
                var (facet, value) = _book.Values[number];
                counts[(int)facet].Add(new FacetCount(value, items[number]));
            }
        }

        return FacetValues.All.ToDictionary(f => f, f => (IReadOnlyList<FacetCount>)counts[(int)f]
            .OrderByDescending(c => c.Items).ThenBy(c => c.Value, StringComparer.Ordinal).Take(MostValues).ToList());
    }

    private byte Judge(int[] values)
    {
        var missed = _chosen.Where(c => !values.Contains(c.Number)).Select(c => c.Facet).Take(2).ToList();
        return missed.Count switch
        {
            0 => Taken,
            1 => (byte)(Missing + (int)missed[0]),
            _ => Refused,
        };
    }

    private int[] ItemsOfValues()
    {
        var items = new int[_book.Values.Length];
        for (var set = 0; set < _items.Length; set++)
        {
            if (_items[set] == 0 || _verdicts[set] == Refused)
            {
                continue;
            }

            foreach (var number in _book.Sets[set])
            {
                if (_verdicts[set] == Taken || _verdicts[set] - Missing == (int)_book.Values[number].Facet)
                {
                    items[number] += _items[set];
                }
            }
        }

        return items;
    }
}
