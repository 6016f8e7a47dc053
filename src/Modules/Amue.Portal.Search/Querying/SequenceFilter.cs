using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>Exact phrases that a result must hold, and words that it must not, in what this reader may read of it.</summary>
internal sealed class SequenceFilter
{
    private const int LongestPassage = 1_024;

    private readonly TermIndex _index;
    private readonly Workspace _work;
    private readonly List<HashSet<int>> _required;
    private readonly HashSet<int> _excluded;

    public SequenceFilter(TermIndex index, Workspace work, Question question)
    {
        _index = index;
        _work = work;
        _required = question.Phrases.Select(p => p is null ? [] : Holders(p)).ToList();
        _excluded = [.. question.Excluded.SelectMany(Holders)];
    }

    /// <summary>Whether a phrase is required or excluded.</summary>
    public bool Narrows => _required.Count > 0 || _excluded.Count > 0;

    public bool Allows(int item)
    {
        foreach (var holders in _required)
        {
            if (!holders.Contains(item))
            {
                return false;
            }
        }

        return !_excluded.Contains(item);
    }

    private HashSet<int> Holders(int[] sequence)
    {
        var items = new HashSet<int>();
        Span<int> terms = stackalloc int[LongestPassage];
        var reader = _index.Postings(sequence.MinBy(t => _index.Postings(t).Passages)).Read();
        while (reader.Next())
        {
            var item = _index.Passages[reader.Passage].Item;
            if (items.Contains(item) || !_work.MayRead(reader.Passage))
            {
                continue;
            }

            if (sequence.Length == 1
                || _index.Item(item).TitleTerms.AsSpan().IndexOf(sequence) >= 0
                || terms[.._index.Streams.Read(reader.Passage, terms)].IndexOf(sequence) >= 0)
            {
                items.Add(item);
            }
        }

        return items;
    }
}
