using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>The words of a line of text without its marks, walked without recursion because nesting may be very deep.</summary>
internal static class InlineText
{
    public const string Done = "☑";
    public const string ToDo = "☐";

    public static string Of(ContainerInline? root, Uri? site = null)
    {
        var text = new StringBuilder();

        for (var inline = root?.FirstChild; inline is not null; inline = Next(inline, root!, site, text))
        {
            Append(inline, text);
        }

        return VisibleText.Of(text.ToString());
    }

    private static Inline? Next(Inline inline, ContainerInline root, Uri? site, StringBuilder text)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        for (var current = inline; !ReferenceEquals(current, root); current = current.Parent!)
        {
            AppendAddress(current, site, text);

            if (current.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                text.Append(html.Tag);
                break;
            case TaskList task:
                text.Append(task.Checked ? Done : ToDo);
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                break;
        }
    }

    private static void AppendAddress(Inline inline, Uri? site, StringBuilder text)
    {
        if (site is null || inline is not LinkInline { IsAutoLink: false, Url: { } url } || EndsWith(text, url))
        {
            return;
        }

        var address = LinkAddress.Judge(url);

        if (address.Kind is LinkKind.External or LinkKind.Relative or LinkKind.Mail)
        {
            text.Append(" (").Append(address.In(site)).Append(')');
        }
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;
}
