using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>
/// Ends a quote at the first line without its mark. Markdown would let the quoted paragraph go on,
/// and in a mail that puts the answer into the mouth of the person quoted.
/// </summary>
internal sealed class QuoteEndParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine || processor.CurrentBlock is not ParagraphBlock paragraph || !IsInEndedQuote(paragraph))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ParagraphBlock(processor.Parsers.FindExact<ParagraphBlockParser>())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    private static bool IsInEndedQuote(ParagraphBlock paragraph)
    {
        for (var container = paragraph.Parent; container is { IsOpen: false }; container = container.Parent)
        {
            if (container is QuoteBlock)
            {
                return true;
            }
        }

        return false;
    }
}
