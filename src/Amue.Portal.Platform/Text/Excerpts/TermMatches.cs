namespace Amue.Portal.Platform.Text.Excerpts;

/// <summary>The tokens of a text that are terms of a query.</summary>
internal sealed class TermMatches(List<Token> tokens)
{
    public IReadOnlyList<Token> Tokens => tokens;

    public static TermMatches Find(string text, IEnumerable<string> terms, TextLanguage language)
    {
        var tokens = new List<Token>();
        TextAnalyzer.Find(text, language, terms as IReadOnlySet<string> ?? terms.ToHashSet(StringComparer.Ordinal), tokens);
        return new TermMatches(tokens);
    }

    /// <summary>The first and last token of the run that shows most of the query in so many characters.</summary>
    public (Token First, Token Last)? Densest(int maxLength)
    {
        (Token, Token)? best = null;
        var bestScore = (Distinct: 0, Total: 0);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        for (var first = 0; first < tokens.Count; first++)
        {
            while (next < tokens.Count && tokens[next].End - tokens[first].Start <= maxLength)
            {
                counts[tokens[next].Term] = counts.GetValueOrDefault(tokens[next].Term) + 1;
                next++;
            }

            if (next <= first)
            {
                next = first + 1;
                continue;
            }

            var score = (counts.Count, next - first);
            if (score.CompareTo(bestScore) > 0)
            {
                bestScore = score;
                best = (tokens[first], tokens[next - 1]);
            }

            Forget(counts, tokens[first].Term);
        }

        return best;
    }

    /// <summary>Cuts a stretch of the text into runs, the parts of a code together with the whole.</summary>
    public List<ExcerptSegment> Segments(string text, int start, int end)
    {
        var segments = new List<ExcerptSegment>();
        var position = start;
        foreach (var token in tokens)
        {
            if (token.Start < start || token.End > end || token.End <= position)
            {
                continue;
            }

            if (token.Start > position)
            {
                segments.Add(new ExcerptSegment(text[position..token.Start], IsMatch: false));
            }

            segments.Add(new ExcerptSegment(text[Math.Max(position, token.Start)..token.End], IsMatch: true));
            position = token.End;
        }

        if (position < end)
        {
            segments.Add(new ExcerptSegment(text[position..end], IsMatch: false));
        }

        return segments;
    }

    private static void Forget(Dictionary<string, int> counts, string term)
    {
        if (--counts[term] == 0)
        {
            counts.Remove(term);
        }
    }
}
