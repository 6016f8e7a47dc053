using System.Collections.Concurrent;

namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// The terms of a language's words that were met before. A text is mostly of words met before, and finding one again costs a tenth of stemming it.
/// </summary>
internal sealed class KnownTerms
{
    // Some 4 MB. The words that come often come early.
    private const int Most = 40_000;
    private const int LongestWord = 32;

    private static readonly KnownTerms French = new();
    private static readonly KnownTerms English = new();

    private readonly ConcurrentDictionary<string, string> _terms;
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    private KnownTerms()
    {
        _terms = new(StringComparer.Ordinal);
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static KnownTerms Of(TextLanguage language) => language == TextLanguage.English ? English : French;

    /// <param name="word">In lower case with its accents.</param>
    /// <returns>Empty for a stop word; null when it is not known yet.</returns>
    public string? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var term) ? term : null;

    public void Add(string word, string term)
    {
        if (_count < Most && word.Length <= LongestWord && _terms.TryAdd(word, term))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
