using Markdig.Syntax.Inlines;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>
/// Writes links and images to the addresses that <see cref="LinkAddress"/> accepts. Titles are not written:
/// a tooltip reaches neither the keyboard nor a finger.
/// </summary>
internal sealed class LinkWriter(HtmlOutput output, MarkdownOptions options)
{
    private bool _isInsideLink;

    public void Write(LinkInline link, InlineWriter inlines)
    {
        var address = LinkAddress.Judge(link.Url);

        if (link.IsImage)
        {
            WriteImage(link, address);
        }
        else if (Open(address))
        {
            WriteLabel(link, address, inlines);
            Close();
        }
        else
        {
            inlines.Write(link);
        }
    }

    public void Write(AutolinkInline autolink)
    {
        var address = LinkAddress.Judge(autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url);
        var isOpen = Open(address);
        output.Text(autolink.Url);

        if (isOpen)
        {
            Close();
        }
    }

    private void WriteLabel(LinkInline link, LinkAddress address, InlineWriter inlines)
    {
        if (link.FirstChild is null)
        {
            output.Text(address.Href);
            return;
        }

        inlines.Write(link);
    }

    private void WriteImage(LinkInline image, LinkAddress address)
    {
        var description = InlineText.Of(image);

        if (address.Kind == LinkKind.Relative)
        {
            output.Markup("<img");
            output.Attribute("src", Target(address));
            output.Attribute("alt", description);
            output.Markup(" loading=\"lazy\">");
            return;
        }

        // The page may load images from the portal only: another site's is one click away.
        var isOpen = Open(address);
        output.Text(isOpen && string.IsNullOrWhiteSpace(description) ? address.Href : description);

        if (isOpen)
        {
            Close();
        }
    }

    private bool Open(LinkAddress address)
    {
        if (_isInsideLink || Target(address) is not { Length: > 0 } target)
        {
            return false;
        }

        output.Markup("<a");
        output.Attribute("href", target);
        output.Markup(IsExternal(address) ? " rel=\"noopener nofollow ugc\">" : ">");
        _isInsideLink = true;
        return true;
    }

    private void Close()
    {
        output.Markup("</a>");
        _isInsideLink = false;
    }

    private string Target(LinkAddress address) => address.Kind switch
    {
        LinkKind.Fragment => options.HeadingIdPrefix is { } prefix ? $"#{HeadingOutline.IdFor(prefix, Uri.UnescapeDataString(address.Href[1..]))}" : string.Empty,
        LinkKind.Relative when options is { AbsoluteAddresses: true, Site: { } site } => address.In(site),
        _ => address.Href,
    };

    private bool IsExternal(LinkAddress address) =>
        address.Kind == LinkKind.External && !(Uri.TryCreate(address.Href, UriKind.Absolute, out var uri) && IsOwn(uri));

    private bool IsOwn(Uri uri) => options.Site is { } site && string.Equals(uri.Authority, site.Authority, StringComparison.OrdinalIgnoreCase);
}
