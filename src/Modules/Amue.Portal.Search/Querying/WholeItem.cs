using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// BM25 of a question over the whole of an item that this reader may read, and over its short lines: an item that speaks of
/// the matter throughout answers better than one that names it once.
/// </summary>
internal sealed class WholeItem
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const double HeadingSaturation = 1;
    private const double HeadingLengthShare = 0.5;

    /// <summary>Of a very long item the beginning stands for the rest.</summary>
    private const int MostPassages = 60;

    private const int LongestPassage = 512;

    private readonly TermIndex _index;
    private readonly Question _question;
    private readonly Workspace _work;
    private readonly Dictionary<int, (int Slot, float Likeness)> _slots = [];
    private readonly double[] _frequencies;
    private readonly FewNumbers _some;
    private int _length;

    public WholeItem(TermIndex index, Question question, Workspace work)
    {
        _index = index;
        _question = question;
        _work = work;
        _frequencies = new double[question.Terms.Count];
        for (var slot = 0; slot < question.Terms.Count; slot++)
        {
            foreach (var (term, likeness) in question.Terms[slot].Alternatives)
            {
                _slots.TryAdd(term, (slot, (float)likeness));
            }
        }

        _some = new FewNumbers(_slots.Keys);
    }

    public double Text(StoredItem item)
    {
        Begin();
        Span<int> terms = stackalloc int[LongestPassage];
        for (var passage = item.FirstPassage; passage < item.FirstPassage + Math.Min(item.Passages, MostPassages); passage++)
        {
            if (_work.MayRead(passage))
            {
                Count(terms[.._index.Streams.Read(passage, terms)]);
            }
        }

        return Score(Saturation, LengthShare, _index.AverageItem);
    }

    public double Headings(StoredItem item)
    {
        Begin();
        Count(item.HeadingTerms);
        return Score(HeadingSaturation, HeadingLengthShare, _index.AverageHeadings);
    }

    private void Begin()
    {
        Array.Clear(_frequencies);
        _length = 0;
    }

    private void Count(ReadOnlySpan<int> terms)
    {
        _length += terms.Length;
        foreach (var term in terms)
        {
            if (_some.MayHold(term) && _slots.TryGetValue(term, out var found))
            {
                _frequencies[found.Slot] += found.Likeness;
            }
        }
    }

    private double Score(double saturation, double lengthShare, double average)
    {
        var score = 0.0;
        var length = 1 - lengthShare + (lengthShare * _length / average);
        for (var slot = 0; slot < _frequencies.Length; slot++)
        {
            var frequency = _frequencies[slot] / length;
            score += _question.Terms[slot].Weight * frequency * (saturation + 1) / (frequency + saturation);
        }

        return score / _question.Weight;
    }
}
