namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>A text shown as it was written: its paragraphs and its lines, nothing else.</summary>
internal static class EscapedText
{
    public static string Of(string text)
    {
        var output = new HtmlOutput(budget: null);
        var isOpen = false;

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                output.Markup(isOpen ? "</p>\n" : string.Empty);
                isOpen = false;
                continue;
            }

            output.Markup(isOpen ? "<br>\n" : "<p>");
            output.Text(line);
            isOpen = true;
        }

        output.Markup(isOpen ? "</p>\n" : string.Empty);
        return output.ToString();
    }
}
