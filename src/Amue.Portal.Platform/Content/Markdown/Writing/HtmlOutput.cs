using System.Buffers;
using System.Text;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>HTML under construction: markup comes from the writers' own constants, everything else is encoded.</summary>
internal sealed class HtmlOutput(RenderingBudget? budget)
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<>\"");

    private readonly StringBuilder html = new();
    private int writes;

    public void Markup(string constant)
    {
        html.Append(constant);
        Check();
    }

    public void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Encode(value, SpecialInAttribute);
        html.Append('"');
    }

    public void Text(ReadOnlySpan<char> text) => Encode(text, SpecialInText);

    public override string ToString() => html.ToString();

    private void Encode(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        ReadOnlySpan<char> rest = VisibleText.Of(text);

        for (var at = rest.IndexOfAny(special); at >= 0; at = rest.IndexOfAny(special))
        {
            html.Append(rest[..at]).Append(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        html.Append(rest);
        Check();
    }

    private static string Entity(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };

    private void Check()
    {
        budget?.Check(html.Length);

        if ((++writes & 255) == 0)
        {
            budget?.Check();
        }
    }
}
