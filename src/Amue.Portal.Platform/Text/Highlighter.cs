using Amue.Portal.Platform.Text.Excerpts;

namespace Amue.Portal.Platform.Text;

/// <summary>Marks in a text what a query found, by comparing terms: plurals, conjugations and elided words are marked too.</summary>
public static class Highlighter
{
    /// <summary>The stretch of the text that shows the most terms, of at most <paramref name="maxLength"/> characters.</summary>
    public static Excerpt BestExcerpt(string text, IEnumerable<string> terms, TextLanguage language, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);

        var matches = TermMatches.Find(text, terms, language);
        var window = ExcerptWindow.Around(text, matches.Densest(maxLength), maxLength);
        return new Excerpt(
            matches.Segments(text, window.Start, window.End),
            !text.AsSpan(0, window.Start).IsWhiteSpace(),
            !text.AsSpan(window.End).IsWhiteSpace());
    }

    /// <summary>The whole text, for a title.</summary>
    public static IReadOnlyList<ExcerptSegment> Mark(string text, IEnumerable<string> terms, TextLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);

        return TermMatches.Find(text, terms, language).Segments(text, 0, text.Length);
    }
}
