using Amue.Portal.Platform.Text.Tokens;

namespace Amue.Portal.Platform.Text;

/// <summary>
/// Reads a text into the terms it is indexed, searched and highlighted by. Linear in the length of the text,
/// whatever the text is.
/// </summary>
public static class TextAnalyzer
{
    private const int LettersPerToken = 8;

    /// <summary>Stemmed and folded terms in the order of the text, without stop words.</summary>
    public static IReadOnlyList<Token> Analyze(string text, TextLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);

        var tokens = new List<Token>((text.Length / LettersPerToken) + 1);
        Read(text, language, TermForm.Stem, tokens);
        return tokens;
    }

    /// <summary>The same, added to a list that the caller uses again from text to text.</summary>
    public static void Analyze(ReadOnlySpan<char> text, TextLanguage language, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Read(text, language, TermForm.Stem, tokens);
    }

    /// <summary>Those of the tokens that are among some terms, added to a list: what the others would be is not found out.</summary>
    internal static void Find(ReadOnlySpan<char> text, TextLanguage language, IReadOnlySet<string> terms, List<Token> tokens)
    {
        Read(text, language, TermForm.Stem, tokens, new Beginnings(terms));
        tokens.RemoveAll(token => !terms.Contains(token.Term));
    }

    /// <summary>Every word, stop words included, folded but not stemmed: what a prefix being typed is compared with.</summary>
    public static IReadOnlyList<Token> AnalyzeWords(string text, TextLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);

        var tokens = new List<Token>((text.Length / LettersPerToken) + 1);
        Read(text, language, TermForm.Word, tokens);
        return tokens;
    }

    /// <summary>The terms of a query in the order they were typed, as many times as they were typed.</summary>
    public static IReadOnlyList<string> Terms(string text, TextLanguage language) =>
        [.. Analyze(text, language).Select(token => token.Term)];

    private static void Read(ReadOnlySpan<char> text, TextLanguage language, TermForm form, List<Token> tokens, Beginnings? wanted = null)
    {
        Span<char> letters = stackalloc char[WordTerms.BufferLength];
        new TokenReader(text, language, new WordTerms(text, language, form, tokens, letters, wanted)).ReadAll();
    }
}
