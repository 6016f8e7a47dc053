using System.Buffers;
using System.Text;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>HTML under construction: markup comes from the writers' own constants, everything else is encoded.</summary>
internal sealed class HtmlOutput(RenderingBudget? budget)
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<>\"");

    private readonly StringBuilder _html = new();
    private int _writes;

    public void Markup(string constant)
    {
        _html.Append(constant);
        Check();
    }

    public void Attribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Encode(value, SpecialInAttribute);
        _html.Append('"');
    }

    public void Text(ReadOnlySpan<char> text) => Encode(text, SpecialInText);

    public override string ToString() => _html.ToString();

    private void Encode(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        ReadOnlySpan<char> rest = VisibleText.Of(text);

        for (var at = rest.IndexOfAny(special); at >= 0; at = rest.IndexOfAny(special))
        {
            _html.Append(rest[..at]).Append(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        _html.Append(rest);
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
        budget?.Check(_html.Length);

        if ((++_writes & 255) == 0)
        {
            budget?.Check();
        }
    }
}
