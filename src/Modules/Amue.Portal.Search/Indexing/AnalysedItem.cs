using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Indexing;

/// <summary>An item cut into passages and read into terms: all the work that needs neither the file nor the lock.</summary>
internal sealed class AnalysedItem
{
    /// <summary>Words of a passage: long enough to hold an answer, short enough that a match says where it is.</summary>
    private const int PassageWords = 120;

    private const int MostHeadingTerms = 250;

    private const int LongestForm = 64;

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _headingTerms = [];
    private readonly List<Token> _tokens = [];
    private readonly TextLanguage _language;

    private AnalysedItem(ReadItem read)
    {
        _language = read.Item.Language;
        Item = read.Item;
        TitleTerms = Terms(read.Item.Title);
        var passages = Platform.Text.Passages.Split(read.Body, PassageWords).Select(p => new AnalysedPassage(null, null, p.Text, Terms(p.Text, withHeadings: true))).ToList();
        if (read.Item.Tags.Count > 0)
        {
            // Tags are looked for where the text ends, and are no part of what is shown of it.
            var last = passages.LastOrDefault() ?? new AnalysedPassage(null, null, "", []);
            passages = [.. passages.SkipLast(1), last with { Terms = [.. last.Terms, .. Terms(string.Join(", ", read.Item.Tags), withHeadings: true)] }];
        }

        // A wording has no text: it is looked for, and never shown.
        passages.AddRange(read.Wordings.Select(w => new AnalysedPassage(null, null, "", TextAnalyzer.Terms(w, _language))));
        if (passages.Count == 0)
        {
            passages.Add(new AnalysedPassage(null, null, "", []));
        }

        foreach (var part in read.Parts)
        {
            passages.AddRange(Platform.Text.Passages.Split(part.Body, PassageWords).Select(p => new AnalysedPassage(part.Id, part.Tokens, p.Text, Terms(p.Text))));
        }

        Passages = passages;
    }

    public IndexedItem Item { get; }

    public IReadOnlyList<string> TitleTerms { get; }

    /// <summary>Of the short lines of its own text.</summary>
    public IReadOnlyList<string> HeadingTerms => _headingTerms;

    public IReadOnlyList<AnalysedPassage> Passages { get; }

    /// <summary>Its words as they are written, each with its term.</summary>
    public IReadOnlyDictionary<string, string> Forms => _forms;

    public static AnalysedItem Of(ReadItem read) => new(read);

    private List<string> Terms(string text, bool withHeadings = false)
    {
        _tokens.Clear();
        TextAnalyzer.Analyze(text, _language, _tokens);
        var terms = new List<string>(_tokens.Count);
        var words = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestForm];
        var line = new HeadingLine(text);
        foreach (var token in _tokens)
        {
            terms.Add(token.Term);
            if (token.Length <= LongestForm)
            {
                var length = text.AsSpan(token.Start, token.Length).ToLowerInvariant(lower);
                words.TryAdd(lower[..length], token.Term);
            }

            if (withHeadings && _headingTerms.Count < MostHeadingTerms && line.Holds(token.Start))
            {
                _headingTerms.Add(token.Term);
            }
        }

        return terms;
    }
}
