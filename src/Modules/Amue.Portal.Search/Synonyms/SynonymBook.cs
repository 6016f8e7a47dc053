using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Synonyms;

/// <summary>The rings that hold for a search, ready to be asked.</summary>
internal sealed class SynonymBook
{
    /// <summary>How well a synonym stands for the word that was typed.</summary>
    public const double Likeness = 0.7;

    private const int MostOfOneTerm = 24;

    private readonly Dictionary<string, List<(string[] Entry, List<string[]> Ring)>> _byFirstTerm = new(StringComparer.Ordinal);

    private readonly List<IReadOnlyList<string>> _rings;

    public SynonymBook(IEnumerable<IReadOnlyList<string>> rings)
    {
        _rings = rings.ToList();
        foreach (var words in _rings)
        {
            var ring = words.Select(w => TextAnalyzer.Terms(w, TextLanguage.French).ToArray()).Where(t => t.Length > 0).ToList();
            foreach (var entry in ring)
            {
                if (!_byFirstTerm.TryGetValue(entry[0], out var entries))
                {
                    _byFirstTerm[entry[0]] = entries = [];
                }

                entries.Add((entry, ring));
            }
        }
    }

    public static SynonymBook Empty { get; } = new([]);

    public SynonymBook With(IReadOnlyList<string> ring) => new([.. _rings, ring]);

    /// <summary>
    /// For terms in their order: what may stand for each. A phrase that stands for a word shares its likeness out between its
    /// terms; a word that stands for a phrase stands for each of its terms.
    /// </summary>
    public Dictionary<string, List<(string Term, double Likeness)>> For(IReadOnlyList<string> terms)
    {
        var found = new Dictionary<string, List<(string, double)>>(StringComparer.Ordinal);
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var (entry, ring) in _byFirstTerm.GetValueOrDefault(terms[at]) ?? [])
            {
                if (!terms.Skip(at).Take(entry.Length).SequenceEqual(entry))
                {
                    continue;
                }

                foreach (var term in entry)
                {
                    if (!found.TryGetValue(term, out var others))
                    {
                        found[term] = others = [];
                    }

                    others.AddRange(ring.Where(other => other != entry)
                        .SelectMany(other => other.Select(t => (t, Likeness / other.Length))).Take(MostOfOneTerm - others.Count));
                }
            }
        }

        return found;
    }
}
