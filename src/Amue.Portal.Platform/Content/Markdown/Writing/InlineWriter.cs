using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>Writes the inline nodes that it knows, and no other.</summary>
internal sealed class InlineWriter(HtmlOutput output, LinkWriter links)
{
    private const int MaxDepth = 16;

    private int _depth;

    public void Write(ContainerInline? container)
    {
        if (container is null)
        {
            return;
        }

        if (++_depth > MaxDepth)
        {
            output.Text(InlineText.Of(container));
        }
        else
        {
            for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                Write(inline);
            }
        }

        _depth--;
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                output.Text(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                // Also for a soft break: a mail or a list of values typed line by line must stay readable.
                output.Markup("<br>\n");
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case CodeInline code:
                output.Markup("<code>");
                output.Text(code.ContentSpan);
                output.Markup("</code>");
                break;
            case LinkInline link:
                links.Write(link, this);
                break;
            case AutolinkInline autolink:
                links.Write(autolink);
                break;
            case HtmlEntityInline entity:
                output.Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                output.Text(html.Tag);
                break;
            case TaskList task:
                output.Markup($"<span class=\"task-mark\">{(task.Checked ? InlineText.Done : InlineText.ToDo)}</span>");
                break;
            case DelimiterInline delimiter:
                output.Text(delimiter.ToLiteral());
                Write((ContainerInline)delimiter);
                break;
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var tag = emphasis switch
        {
            { DelimiterChar: '~' } => "del",
            { DelimiterCount: 2 } => "strong",
            _ => "em",
        };

        output.Markup($"<{tag}>");
        Write((ContainerInline)emphasis);
        output.Markup($"</{tag}>");
    }
}
