using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>
/// Shows as plain characters the marks that no writer would put in one paragraph: the parser compares every open mark with every other,
/// and follows every opening parenthesis to the end of the paragraph.
/// </summary>
internal sealed class DelimiterGuard : InlineParser
{
    private const int MaxMarks = 300;
    private const int MaxTargetLength = 4_096;

    public DelimiterGuard() => OpeningCharacters = ['*', '_', '~', '[', ']', '!', '`', '<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var marks = processor.GetParserState(this, static () => new MarkCount());
        marks.Value++;

        if ((marks.Value & 63) == 0)
        {
            TimeGuard.BudgetOf(processor.Context)?.Check();
        }

        if (marks.Value > MaxMarks)
        {
            ReadAsText(processor, ref slice, RestOfLine(slice));
            return true;
        }

        if (OpensEndlessTarget(slice))
        {
            ReadAsText(processor, ref slice, length: 1);
            return true;
        }

        return false;
    }

    private static void ReadAsText(InlineProcessor processor, ref StringSlice slice, int length)
    {
        processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1) };
        slice.Start += length;
    }

    private static int RestOfLine(StringSlice slice)
    {
        var rest = slice.AsSpan();
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest.Length : end;
    }

    private static bool OpensEndlessTarget(StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(')
        {
            return false;
        }

        var rest = slice.AsSpan();
        return !rest[..Math.Min(rest.Length, MaxTargetLength)].Contains(')');
    }

    private sealed class MarkCount
    {
        public int Value { get; set; }
    }
}
