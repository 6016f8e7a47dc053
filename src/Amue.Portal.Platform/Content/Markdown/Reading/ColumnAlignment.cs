namespace Amue.Portal.Platform.Content.Markdown.Reading;

internal enum ColumnAlignment
{
    None,
    Left,
    Center,
    Right,
}
