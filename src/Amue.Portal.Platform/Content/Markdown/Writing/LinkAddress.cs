using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>An address that an author wrote, judged: what it leads to, and how it is written in a page.</summary>
internal readonly record struct LinkAddress(LinkKind Kind, string Href)
{
    private const int MaxLength = 2_048;
    private const int MaxMasks = 4;
    private const string MailScheme = "mailto:";

    private static readonly SearchValues<char> RecipientCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+-@");

    public static LinkAddress Refused { get; } = new(LinkKind.Refused, string.Empty);

    public static LinkAddress Judge(string? written)
    {
        var address = (written ?? string.Empty).Trim();

        if (address.Length is 0 or > MaxLength || address.Contains('\\') || address.Any(IsInvisible) || Unmask(address) is not { } bare)
        {
            return Refused;
        }

        // The scheme must be there in plain sight: one that shows only once the address is unmasked was hidden on purpose.
        return SchemeOf(bare) switch
        {
            null => Relative(address, bare),
            "http" or "https" => External(address),
            "mailto" => Mail(address),
            _ => Refused,
        };
    }

    /// <summary>The address as it is written away from the portal's pages.</summary>
    public string In(Uri site) => Kind == LinkKind.Relative ? new Uri(site, Href).AbsoluteUri : Href;

    private static LinkAddress Relative(string address, string bare)
    {
        if (bare is "" or "#" || bare.StartsWith("//", StringComparison.Ordinal) || bare.Contains('\\'))
        {
            return Refused;
        }

        return address[0] == '#'
            ? new LinkAddress(LinkKind.Fragment, address)
            : new LinkAddress(LinkKind.Relative, UrlText.Escape(address));
    }

    private static LinkAddress External(string address)
    {
        if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Refused;
        }

        // A name and password before the host serve only to make one host look like another.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || AsciiHost(uri) is not { Length: > 0 } host)
        {
            return Refused;
        }

        var port = uri.IsDefaultPort ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return new LinkAddress(LinkKind.External, UrlText.Escape($"{uri.Scheme}://{host}{port}{uri.PathAndQuery}{uri.Fragment}"));
    }

    /// <summary>The host as it is looked up: in other scripts it could pass for a look-alike.</summary>
    private static string? AsciiHost(Uri uri)
    {
        try
        {
            return uri.HostNameType switch
            {
                // A label that begins or ends with a hyphen is no host name; browsers disagree on what to do with it.
                UriHostNameType.Dns => uri.IdnHost.Split('.').Any(label => label.StartsWith('-') || label.EndsWith('-')) ? null : uri.IdnHost,
                UriHostNameType.IPv4 or UriHostNameType.IPv6 => uri.Host,
                _ => null,
            };
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static LinkAddress Mail(string address)
    {
        if (!address.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refused;
        }

        var rest = address[MailScheme.Length..];
        var recipient = rest.Split('?')[0];
        var isOneRecipient = recipient.Count(c => c == '@') == 1 && recipient[0] != '@' && recipient[^1] != '@' && !recipient.AsSpan().ContainsAnyExcept(RecipientCharacters);

        // A line break in a mail address adds headers to the message.
        return isOneRecipient && !Uri.UnescapeDataString(rest).Any(char.IsControl)
            ? new LinkAddress(LinkKind.Mail, MailScheme + UrlText.Escape(rest))
            : Refused;
    }

    /// <summary>The address as the most lenient reader could take it; <c>null</c> when masks are stacked without end.</summary>
    private static string? Unmask(string address)
    {
        var current = address;

        for (var masks = 0; masks <= MaxMasks; masks++)
        {
            var unmasked = Uri.UnescapeDataString(HtmlHelper.Unescape(current, removeBackSlash: false));

            if (unmasked == current)
            {
                return WithoutInvisible(current);
            }

            current = unmasked;
        }

        return null;
    }

    private static string WithoutInvisible(string text)
    {
        var visible = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !IsInvisible(character))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string? SchemeOf(string bare)
    {
        var end = bare.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && bare[end] == ':' ? bare[..end].ToLowerInvariant() : null;
    }
}
