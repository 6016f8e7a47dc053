namespace Amue.Portal.Platform.Text.Sentences;

/// <summary>A word with its punctuation, and the border before it.</summary>
internal readonly record struct BorderedWord(int Start, int End, Border Before)
{
    public static List<BorderedWord> Read(ReadOnlySpan<char> text)
    {
        var words = new List<BorderedWord>();
        var position = 0;
        while (position < text.Length)
        {
            var start = SkipSpace(text, position, out var lines);
            if (start == text.Length)
            {
                break;
            }

            position = start;
            while (position < text.Length && !char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            var before = words.Count == 0 ? Border.Paragraph : BorderOf(lines, text[words[^1].Start..words[^1].End], text[start..position]);
            words.Add(new BorderedWord(start, position, before));
        }

        return words;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int position, out int lines)
    {
        lines = 0;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            // A line that ends with both characters ends once.
            if (text[position] == '\n' || (text[position] == '\r' && (position + 1 == text.Length || text[position + 1] != '\n')))
            {
                lines++;
            }

            position++;
        }

        return position;
    }

    private static Border BorderOf(int lines, ReadOnlySpan<char> previous, ReadOnlySpan<char> word) => lines switch
    {
        > 1 => Border.Paragraph,
        1 => Border.Line,
        _ => SentenceEnd.IsBetween(previous, word) ? Border.Sentence : Border.Word,
    };
}
