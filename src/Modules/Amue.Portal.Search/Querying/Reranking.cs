using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// The first items once more, by what only a few can afford: how like the title is, how much of it is asked, and whether the
/// words stand together. The weights were set on labelled questions and rounded; the module's README tells what each brings.
/// </summary>
internal sealed class Reranking(TermIndex index, Question question, Workspace work, DateTime now)
{
    private const double PassageWeight = 0.4;
    private const double TextWeight = 1;
    private const double HeadingsWeight = 0.2;
    private const double LikenessWeight = 1.3;
    private const double TitleWeight = 0.9;
    private const double NearnessWeight = 0.4;
    private const double LengthWeight = 0.1;
    private const int LongestPassage = 512;

    private readonly WholeItem _whole = new(index, question, work);
    private readonly TitleGrams.Text _asked = index.Titles.Read(question.Words);
    private readonly HashSet<int> _terms = [.. question.Terms.SelectMany(t => t.Alternatives.Select(a => a.Term))];
    private readonly (int First, int Second)[] _pairs = [.. question.Pairs];
    private readonly FewNumbers _paired = new(question.Pairs.SelectMany(p => new[] { p.First, p.Second }));
    private readonly double _pairsWeight = question.Pairs.Sum(p => index.Weight(p.First) + index.Weight(p.Second));

    public ScoredItem Score(int item, int passage, double passageScore)
    {
        var stored = index.Item(item);
        return new ScoredItem(item, passage, new Explanation(
            PassageWeight * passageScore / question.Weight,
            TextWeight * _whole.Text(stored),
            HeadingsWeight * _whole.Headings(stored),
            LikenessWeight * index.Titles.Likeness(_asked, stored.TitleGrams),
            TitleWeight * AskedShare(stored.TitleTerms),
            NearnessWeight * Nearness(passage),
            LengthWeight * Math.Log(1 + stored.Length) / 5,
            Standing.Of(stored.Item, now)));
    }

    private double AskedShare(int[] title)
    {
        var (asked, whole) = (0.0, 0.0);
        for (var i = 0; i < title.Length; i++)
        {
            var term = title[i];
            if (title.AsSpan(0, i).Contains(term))
            {
                // Each counts once, however often the title says it.
                continue;
            }

            var weight = index.Weight(term);
            whole += weight;
            asked += _terms.Contains(term) ? weight : 0;
        }

        return whole == 0 ? 0 : asked / whole;
    }

    /// <summary>Pairs of the question side by side, or one word apart, in the passage; half when the other way round.</summary>
    private double Nearness(int passage)
    {
        if (_pairsWeight == 0)
        {
            return 0;
        }

        Span<int> terms = stackalloc int[LongestPassage];
        Span<double> nearest = stackalloc double[_pairs.Length];
        terms = terms[..index.Streams.Read(passage, terms)];
        nearest.Clear();
        for (var i = 0; i + 1 < terms.Length; i++)
        {
            if (!_paired.MayHold(terms[i]))
            {
                continue;
            }

            Note(nearest, terms[i], terms[i + 1], 1);
            Note(nearest, terms[i + 1], terms[i], 0.5);
            if (i + 2 < terms.Length)
            {
                Note(nearest, terms[i], terms[i + 2], 0.7);
            }
        }

        var near = 0.0;
        for (var i = 0; i < nearest.Length; i++)
        {
            near += nearest[i] * WeightOf(_pairs[i]);
        }

        return near / _pairsWeight;
    }

    private void Note(Span<double> nearest, int first, int second, double share)
    {
        var pair = Array.IndexOf(_pairs, (first, second));
        if (pair >= 0)
        {
            nearest[pair] = Math.Max(share, nearest[pair]);
        }
    }

    private double WeightOf((int First, int Second) pair) => index.Weight(pair.First) + index.Weight(pair.Second);
}
