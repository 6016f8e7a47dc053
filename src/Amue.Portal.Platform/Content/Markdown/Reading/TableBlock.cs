using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>A table: its rows are its children, the first one its heading.</summary>
internal sealed class TableBlock(BlockParser parser, IReadOnlyList<ColumnAlignment> columns) : ContainerBlock(parser)
{
    public IReadOnlyList<ColumnAlignment> Columns { get; } = columns;
}
