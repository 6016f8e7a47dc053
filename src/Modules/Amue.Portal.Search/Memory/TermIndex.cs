using System.Runtime.InteropServices;

namespace Amue.Portal.Search.Memory;

/// <summary>
/// The corpus as searches read it: items, passages and, for each term, the passages that hold it. One writer, many readers,
/// each under <see cref="Lock"/>; passages and items are numbered in the order they came, and only ever added.
/// </summary>
internal sealed class TermIndex : IDisposable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<PostingList> _postings = [];
    private readonly Numbers<int> _itemsOf = new();
    private readonly List<string> _terms = [];
    private readonly List<StoredItem> _items = [];
    private readonly Dictionary<Guid, int> _itemOf = [];
    private readonly List<Guid?> _partOfUnit = [];
    private readonly Numbers<PassageFacts> _passages = new();
    private readonly Numbers<int> _facetSetOf = new();
    private readonly Numbers<long> _rowOf = new();
    private readonly Dictionary<int, int> _counts = [];
    private readonly HashSet<Guid> _authors = [];
    private readonly KeptFigures _weights;
    private long _titleLength;
    private long _headingLength;
    private long _bodyLength;

    public TermIndex() =>
        _weights = new KeptFigures(items => Math.Log(1 + ((_items.Count - Math.Min(items, _items.Count) + 0.5) / (items + 0.5))));

    public ReaderWriterLockSlim Lock { get; } = new();

    public TermStreams Streams { get; } = new();

    public WordForms Forms { get; } = new();

    public TitleGrams Titles { get; } = new();

    public FacetBook Facets { get; } = new();

    public AccessBook Access { get; } = new();

    /// <summary>Who wrote something, even what has gone since.</summary>
    public IReadOnlyCollection<Guid> Authors => _authors;

    public int PassageCount => _passages.Count;

    public int ItemCount => _items.Count;

    /// <summary>Items that a search may find.</summary>
    public int LiveItems => _itemOf.Count;

    public int TermCount => _terms.Count;

    public ReadOnlySpan<PassageFacts> Passages => _passages.Values;

    /// <summary>What each item is counted under, in <see cref="Facets"/>.</summary>
    public ReadOnlySpan<int> FacetSetOf => _facetSetOf.Values;

    public double AverageTitle => _items.Count == 0 ? 1 : Math.Max(1, (double)_titleLength / _items.Count);

    public double AverageHeadings => _items.Count == 0 ? 1 : Math.Max(1, (double)_headingLength / _items.Count);

    public double AverageItem => _items.Count == 0 ? 1 : Math.Max(1, (double)_bodyLength / _items.Count);

    public double AveragePassage => PassageCount == 0 ? 1 : Math.Max(1, (double)_bodyLength / PassageCount);

    public StoredItem Item(int number) => _items[number];

    /// <summary>The part that a passage is of; null for an item's own text.</summary>
    public Guid? PartOf(int passage) => _partOfUnit[Passages[passage].Unit];

    public long RowOf(int passage) => _rowOf.Values[passage];

    public string Term(int id) => _terms[id];

    public bool TryFind(string term, out int id) => _ids.TryGetValue(term, out id);

    public PostingList Postings(int term) => _postings[term];

    /// <summary>How many items hold each term, those removed since included.</summary>
    public ReadOnlySpan<int> ItemsOf => _itemsOf.Values;

    /// <summary>How telling a term is: inverse document frequency over items.</summary>
    public double Weight(int term) => WeightOf(ItemsOf[term]);

    public double WeightOf(int items) => _weights[items];

    /// <summary>An item that is already there is to be removed first.</summary>
    /// <param name="passages">Those of one part follow each other; the item's own come first.</param>
    public void Add(IndexedItem item, IReadOnlyList<string> titleTerms, IReadOnlyList<string> headingTerms, IReadOnlyList<IndexedPassage> passages)
    {
        var title = titleTerms.Select(IdOf).ToArray();
        var number = _items.Count;
        var stored = new StoredItem(item, title, headingTerms.Select(IdOf).ToArray(), Titles.Add(item.Title), PassageCount, passages.Count);
        _items.Add(stored);
        _weights.Forget();
        _itemOf.Add(item.ContentId, number);
        _facetSetOf.Add(Facets.SetOf(item));
        if (item.AuthorId is { } author)
        {
            _authors.Add(author);
        }

        _titleLength += title.Length;
        _headingLength += stored.HeadingTerms.Length;
        var (isFirst, access) = (true, AccessBook.Nobody);
        foreach (var passage in passages)
        {
            if (isFirst || _partOfUnit[^1] != passage.PartId)
            {
                isFirst = false;
                _partOfUnit.Add(passage.PartId);
                access = Access.NumberOf(AccessRule.Of(item, passage.PartTokens));
            }

            stored.Length += passage.Terms.Count;
            _passages.Add(new PassageFacts(number, access, _partOfUnit.Count - 1, Bounded(passage.Terms.Count), Bounded(title.Length)));
            Add(passage, number, passage.PartId is null ? title : []);
        }

        _bodyLength += stored.Length;
    }

    /// <returns>Null for what is not indexed.</returns>
    public int? NumberOf(Guid contentId) => _itemOf.TryGetValue(contentId, out var number) ? number : null;

    public void Remove(Guid contentId)
    {
        if (_itemOf.Remove(contentId, out var number))
        {
            var removed = _items[number];
            for (var passage = removed.FirstPassage; passage < removed.FirstPassage + removed.Passages; passage++)
            {
                _passages.Set(passage, Passages[passage] with { Access = AccessBook.Nobody });
            }
        }
    }

    public void Dispose() => Lock.Dispose();

    private void Add(IndexedPassage passage, int item, int[] title)
    {
        var number = _rowOf.Count;
        _rowOf.Add(passage.Id);
        var terms = passage.Terms.Select(IdOf).ToArray();
        Streams.Add(terms);
        _counts.Clear();
        const int TitleStep = 1 << 16;
        foreach (var term in title)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _) += TitleStep;
        }

        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _)++;
        }

        foreach (var (term, count) in _counts)
        {
            if (_postings[term].Add(number, item, count / TitleStep, count % TitleStep))
            {
                _itemsOf.Set(term, ItemsOf[term] + 1);
            }
        }
    }

    private static ushort Bounded(int count) => (ushort)Math.Min(count, ushort.MaxValue);

    private int IdOf(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = _terms.Count;
            _ids.Add(term, id);
            _terms.Add(term);
            _postings.Add(new PostingList());
            _itemsOf.Add(0);
        }

        return id;
    }
}
