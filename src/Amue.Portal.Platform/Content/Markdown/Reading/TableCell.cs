using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

internal sealed class TableCell : LeafBlock
{
    public TableCell(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
