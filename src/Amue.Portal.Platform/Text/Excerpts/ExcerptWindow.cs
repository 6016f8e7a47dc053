using Amue.Portal.Platform.Text.Sentences;

namespace Amue.Portal.Platform.Text.Excerpts;

/// <summary>The stretch of a text to show: it holds the chosen matches and starts with a sentence, or at least with a word.</summary>
internal readonly record struct ExcerptWindow(int Start, int End)
{
    public static ExcerptWindow Around(string text, (Token First, Token Last)? matches, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return Trimmed(text, 0, text.Length);
        }

        var start = matches is null ? 0 : StartBefore(text, matches.Value.First.Start, matches.Value.Last.End, maxLength);
        var shown = matches?.Last.End ?? 0;
        var end = Math.Max(shown, WordEnd(text, start, Math.Min(text.Length, start + maxLength)));
        return Trimmed(text, start, end);
    }

    private static int StartBefore(string text, int matchStart, int matchEnd, int maxLength)
    {
        var earliest = Math.Max(0, matchEnd - maxLength);
        var restFits = text.Length - maxLength;
        if (NearestSentence(text, earliest, matchStart, restFits) is { } sentence)
        {
            return sentence;
        }

        // No sentence starts near enough: a third of the room goes to what comes before.
        var before = (maxLength - (matchEnd - matchStart)) / 3;
        return Math.Min(matchStart, WordStart(text, Math.Max(earliest, Math.Min(matchStart - before, restFits))));
    }

    /// <summary>The sentence of the match, or an earlier one as long as the rest of the text still fits.</summary>
    private static int? NearestSentence(string text, int earliest, int matchStart, int restFits)
    {
        int? nearest = null;
        var words = BorderedWord.Read(text);
        for (var i = words.Count - 1; i >= 0 && words[i].Start >= earliest; i--)
        {
            var (start, _, before) = words[i];
            if (before != Border.Word && start <= matchStart && (nearest is null || start >= restFits))
            {
                nearest = start;
            }
        }

        return nearest;
    }

    private static int WordStart(string text, int position)
    {
        while (position > 0 && position < text.Length && !char.IsWhiteSpace(text[position - 1]))
        {
            position++;
        }

        return position;
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var end = limit;
        while (end > start && end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end > start)
        {
            return end;
        }

        return limit < text.Length && char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }

    private static ExcerptWindow Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new ExcerptWindow(start, end);
    }
}
