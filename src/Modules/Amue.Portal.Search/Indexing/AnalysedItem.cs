using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Indexing;

/// <summary>An item cut into passages and read into terms: all the work that needs neither the file nor the lock.</summary>
internal sealed class AnalysedItem
{
    /// <summary>Words of a passage: long enough to hold an answer, short enough that a match says where it is.</summary>
    private const int PassageWords = 120;

    private AnalysedItem(IndexedItem item, IReadOnlyList<string> titleTerms, IReadOnlyList<AnalysedPassage> passages, Dictionary<string, string> forms)
    {
        Item = item;
        TitleTerms = titleTerms;
        Passages = passages;
        Forms = forms;
    }

    public IndexedItem Item { get; }

    public IReadOnlyList<string> TitleTerms { get; }

    public IReadOnlyList<AnalysedPassage> Passages { get; }

    /// <summary>Its words as they are written, each with its term.</summary>
    public IReadOnlyDictionary<string, string> Forms { get; }

    public static AnalysedItem Of(ReadItem read)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var tokens = new List<Token>();
        var title = Terms(read.Item.Title);
        var own = Platform.Text.Passages.Split(read.Body, PassageWords).Select(p => new AnalysedPassage(null, null, p.Text, Terms(p.Text))).ToList();
        if (own.Count == 0)
        {
            own.Add(new AnalysedPassage(null, null, "", []));
        }

        var parts = read.Parts.SelectMany(part => Platform.Text.Passages.Split(part.Body, PassageWords)
            .Select(p => new AnalysedPassage(part.Id, part.Tokens, p.Text, Terms(p.Text))));
        return new AnalysedItem(read.Item, title, [.. own, .. parts], forms);

        List<string> Terms(string text)
        {
            tokens.Clear();
            TextAnalyzer.Analyze(text, read.Item.Language, tokens);
            var terms = new List<string>(tokens.Count);
            foreach (var token in tokens)
            {
                terms.Add(token.Term);
                forms.TryAdd(text.Substring(token.Start, token.Length).ToLowerInvariant(), token.Term);
            }

            return terms;
        }
    }
}
