using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>Makes links of the web addresses that people write as they are, without the punctuation that follows them.</summary>
internal sealed class BareLinkParser : InlineParser
{
    private const int MaxLength = 2_048;

    private static readonly string[] Starts = ["https://", "http://", "www."];

    public BareLinkParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var rest = slice.AsSpan();
        var start = StartOf(rest);

        if (start is null || rest.Length <= start.Length || !char.IsLetterOrDigit(rest[start.Length]))
        {
            return false;
        }

        var length = LengthOf(rest[..Math.Min(rest.Length, MaxLength)]);
        var shown = rest[..length].ToString();
        processor.Inline = LinkTo(start == "www." ? $"https://{shown}" : shown, shown);
        slice.Start += length;
        return true;
    }

    private static string? StartOf(ReadOnlySpan<char> rest)
    {
        foreach (var start in Starts)
        {
            if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return null;
    }

    private static LinkInline LinkTo(string address, string shown)
    {
        var link = new LinkInline { Url = address, IsAutoLink = true, IsClosed = true };
        link.AppendChild(new LiteralInline(shown));
        return link;
    }

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var length = 0;
        var openParentheses = 0;

        while (length < rest.Length && !Ends(rest[length]))
        {
            openParentheses += rest[length] switch { '(' => 1, ')' => -1, _ => 0 };

            // The parenthesis around the address is not part of it.
            if (openParentheses < 0)
            {
                break;
            }

            length++;
        }

        while (length > 0 && IsTrailingPunctuation(rest[length - 1]))
        {
            length--;
        }

        return length;
    }

    private static bool Ends(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '`' or '[' or ']' or '|' or '\\' or '«' or '»' or '“' or '”';

    private static bool IsTrailingPunctuation(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '_' or '~' or '…';
}
