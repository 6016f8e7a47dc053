using System.Text;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;
using Amue.Portal.Search.Synonyms;

namespace Amue.Portal.Search.Querying;

/// <summary>Reads a question; long ones keep their rarest terms, so the cost is bounded.</summary>
internal sealed class QuestionReader(TermIndex index, ReadableWords words, SynonymBook synonyms)
{
    private const int MostTerms = 24;
    private const int MostUnknown = 3;
    private const int MostOfOnePrefix = 12;
    private const int ShortestPrefix = 3;
    private const double LikenessOfSlip = 0.8;
    private const double LikenessOfPrefix = 0.7;
    private const double ShareOfUnknown = 0.5;

    private readonly List<(string Typed, string Meant, int Start)> _slips = [];
    private Dictionary<string, List<(string Term, double Likeness)>> _synonyms = [];
    private int _unknown;

    /// <param name="isBeingTyped">Whether its last word may be the beginning of a longer one.</param>
    /// <returns>Null when nothing is left to look for.</returns>
    public Question? Read(QuestionSyntax syntax, bool isBeingTyped)
    {
        var text = syntax.Words;
        var language = LanguageGuess.Of(text);
        var tokens = TextAnalyzer.Analyze(text, language);
        if (tokens.Count == 0)
        {
            return null;
        }

        _synonyms = synonyms.For(tokens.Select(t => t.Term).ToList());
        var typed = isBeingTyped && !char.IsWhiteSpace(text[^1]) ? tokens[^1].End : -1;
        var wordTerms = tokens.GroupBy(t => (t.Start, t.Length)).DistinctBy(g => g.First().Term)
            .Select(g => Term(text, g.Key.Start, g.Key.Length, g.Select(t => t.Term).Distinct(), g.Key.Start + g.Key.Length == typed))
            .OrderByDescending(t => t.Weight).Take(MostTerms).ToList();
        var sequence = tokens.Select(t => index.TryFind(t.Term, out var id) ? id : -1).ToList();
        return new Question
        {
            Words = text,
            Terms = wordTerms.Where(t => t.Alternatives.Count > 0).ToList(),
            Weight = wordTerms.Sum(t => t.Alternatives.Count > 0 ? t.Weight : t.Weight * ShareOfUnknown),
            Pairs = sequence.Zip(sequence.Skip(1)).Where(p => p.First >= 0 && p.Second >= 0 && p.First != p.Second).Distinct().Take(MostTerms).ToList(),
            Phrases = syntax.Phrases.Select(p => Sequence(p, language)).Where(p => p is not { Length: 0 }).ToList(),
            Excluded = syntax.Excluded.Select(p => Sequence(p, language)).OfType<int[]>().Where(p => p.Length > 0).ToList(),
            Highlights = tokens.Select(t => t.Term).Concat(wordTerms.SelectMany(t => t.Alternatives.Select(a => index.Term(a.Term)))).ToHashSet(StringComparer.Ordinal),
            DidYouMean = _slips.Count == 0 ? null : Corrected(text),
        };
    }

    private QueryTerm Term(string text, int start, int length, IEnumerable<string> forms, bool isBeingTyped)
    {
        var alternatives = new Dictionary<int, double>();
        foreach (var form in forms)
        {
            Stand(form, 1);
            foreach (var (synonym, likeness) in _synonyms.GetValueOrDefault(form) ?? [])
            {
                Stand(synonym, likeness);
            }
        }

        var isKnown = alternatives.Keys.Any(words.IsReadable);
        var written = TextFolding.Fold(text.Substring(start, length));
        if (isBeingTyped && written.Length >= ShortestPrefix)
        {
            foreach (var form in index.Forms.StartingWith(written).Where(f => index.TryFind(f.Term, out _)).DistinctBy(f => f.Term).Take(MostOfOnePrefix))
            {
                Stand(form.Term, LikenessOfPrefix);
            }
        }
        else if (!isKnown && ++_unknown <= MostUnknown && words.Nearest(written) is { } meant)
        {
            _slips.Add((text.Substring(start, length), meant.Written, start));
            Stand(meant.Term, LikenessOfSlip);
        }

        var known = alternatives.Where(a => isKnown || isBeingTyped || a.Value < 1).Select(a => (a.Key, a.Value)).ToList();
        // A word is as telling as the commonest of its forms: a rare synonym must not make it loud.
        var items = known.Count == 0 ? 0 : known.Max(a => index.ItemsOf[a.Key]);
        return new QueryTerm(known, index.WeightOf(items));

        void Stand(string term, double likeness)
        {
            if (index.TryFind(term, out var id))
            {
                alternatives[id] = Math.Max(likeness, alternatives.GetValueOrDefault(id));
            }
        }
    }

    private int[]? Sequence(string phrase, TextLanguage language)
    {
        var terms = new List<int>();
        foreach (var term in TextAnalyzer.Terms(phrase, language))
        {
            if (!index.TryFind(term, out var id))
            {
                return null;
            }

            terms.Add(id);
        }

        return [.. terms];
    }

    private string Corrected(string text)
    {
        var corrected = new StringBuilder(text);
        foreach (var (typed, meant, start) in _slips.OrderByDescending(s => s.Start))
        {
            corrected.Remove(start, typed.Length).Insert(start, meant);
        }

        return corrected.ToString();
    }
}
