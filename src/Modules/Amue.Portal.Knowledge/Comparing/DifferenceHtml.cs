using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Knowledge.Comparing;

/// <summary>A difference as a reader sees and hears it: what was added and what was removed, line after line.</summary>
internal static class DifferenceHtml
{
    private const string Hidden = "<span class=\"visually-hidden\">";

    /// <param name="parts">The difference.</param>
    /// <param name="added">Said before what was added.</param>
    /// <param name="removed">Said before what was removed.</param>
    public static IHtmlContent Of(IReadOnlyList<DifferencePart> parts, string added, string removed)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case DifferenceKind.Added:
                    Write(html, "ins", added, part.Text);
                    break;
                case DifferenceKind.Removed:
                    Write(html, "del", removed, part.Text);
                    break;
                default:
                    Lines(html, part.Text);
                    break;
            }
        }

        return html;
    }

    private static void Write(HtmlContentBuilder html, string element, string said, string text)
    {
        html.AppendHtml($"<{element}>{Hidden}").Append(said).AppendHtml(" </span>");
        Lines(html, text);
        html.AppendHtml($"</{element}>");
    }

    private static void Lines(HtmlContentBuilder html, string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                html.AppendHtml("<br>");
            }

            html.Append(line);
        }
    }
}
