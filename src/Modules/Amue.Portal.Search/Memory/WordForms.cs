using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Memory;

/// <summary>
/// The words of the corpus as they are written, for completion and for « vous vouliez dire ». A word here may be one that the
/// reader may not see: who offers it must first find it in something readable.
/// </summary>
internal sealed class WordForms
{
    private const int MostRecent = 2_000;

    private readonly Dictionary<string, WordForm> _known = new(StringComparer.Ordinal);
    private readonly List<WordForm> _recent = [];
    private WordForm[] _sorted = [];

    // The terms of those, side by side: two letters begin thousands of words. -1: not looked up yet.
    private int[] _terms = [];

    public int Count => _known.Count;

    public bool Contains(string written) => _known.ContainsKey(written);

    /// <param name="written">In lower case, with its accents.</param>
    public void Add(string written, string term)
    {
        var form = new WordForm(written, TextFolding.Fold(written), term);
        if (!_known.TryAdd(written, form))
        {
            return;
        }

        _recent.Add(form);
        if (_recent.Count > Math.Max(MostRecent, _sorted.Length / 10))
        {
            Sort();
        }
    }

    /// <summary>After many were added at once.</summary>
    public void Sort()
    {
        _sorted = [.. _sorted, .. _recent];
        _recent.Clear();
        Array.Sort(_sorted, (a, b) => string.CompareOrdinal(a.Folded, b.Folded));
        _terms = new int[_sorted.Length];
        Array.Fill(_terms, -1);
    }

    /// <summary>The words longer than a beginning that most items hold, the commonest first.</summary>
    public IReadOnlyList<WordForm> Commonest(string folded, int most, TermIndex index)
    {
        var itemsOf = index.ItemsOf;
        var commonest = new PriorityQueue<WordForm, int>();
        var end = FirstFrom(folded + char.MaxValue);
        for (var i = FirstFrom(folded); i < end; i++)
        {
            if (_terms[i] < 0)
            {
                _terms[i] = _sorted[i].TermIn(index) ?? -1;
            }

            Offer(_sorted, i, _terms[i] < 0 ? 0 : itemsOf[_terms[i]]);
        }

        for (var i = 0; i < _recent.Count; i++)
        {
            if (_recent[i].Folded.StartsWith(folded, StringComparison.Ordinal))
            {
                Offer(_recent, i, _recent[i].TermIn(index) is { } term ? index.ItemsOf[term] : 0);
            }
        }

        return commonest.UnorderedItems.OrderByDescending(c => c.Priority).ThenBy(c => c.Element.Written, StringComparer.Ordinal).Select(c => c.Element).ToList();

        void Offer(IReadOnlyList<WordForm> forms, int place, int items)
        {
            // What is rarer than all that are kept is not even looked at.
            if (commonest.Count == most && commonest.TryPeek(out _, out var least) && items <= least)
            {
                return;
            }

            if (forms[place] is { } form && form.Folded.Length > folded.Length)
            {
                commonest.Enqueue(form, items);
                if (commonest.Count > most)
                {
                    commonest.Dequeue();
                }
            }
        }
    }

    public IEnumerable<WordForm> StartingWith(string folded)
    {
        for (var i = FirstFrom(folded); i < _sorted.Length && _sorted[i].Folded.StartsWith(folded, StringComparison.Ordinal); i++)
        {
            yield return _sorted[i];
        }

        foreach (var form in _recent)
        {
            if (form.Folded.StartsWith(folded, StringComparison.Ordinal))
            {
                yield return form;
            }
        }
    }

    private int FirstFrom(string folded)
    {
        var low = 0;
        var high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_sorted[middle].Folded, folded) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
