using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Theme.Clair.Icons;

/// <summary>One drawing, in a page.</summary>
internal sealed class Icon(string name) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write($"""<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="{IconPaths.Of(name)}"/></svg>""");
}
