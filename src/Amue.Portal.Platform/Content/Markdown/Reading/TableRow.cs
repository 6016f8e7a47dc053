using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

internal sealed class TableRow(BlockParser parser) : ContainerBlock(parser);
