using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>
/// Asked first where a quote or a list could begin: the parser reads the rest of the line again at every level,
/// so that a line of ten thousand marks would cost a hundred million steps.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    private const int MaxDepth = 60;

    public NestingGuard() => OpeningCharacters = ['>', '-', '+', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;

        for (Block? container = processor.CurrentContainer; container is not null; container = container.Parent)
        {
            depth++;
        }

        if (depth > MaxDepth)
        {
            throw new RenderingStoppedException("Quotes and lists are nested too deeply.");
        }

        return BlockState.None;
    }
}
