using System.Net.Mime;
using System.Text;

namespace Amue.Portal.Testing.Mail;

/// <summary>A message or a part of one (RFC 2045), read from text where each character is a byte.</summary>
public sealed class MimePart
{
    private readonly List<KeyValuePair<string, string>> _headers;
    private readonly List<MimePart> _children = [];
    private readonly ContentType _type;

    private MimePart(List<KeyValuePair<string, string>> headers, string body)
    {
        _headers = headers;
        _type = new ContentType(Raw("Content-Type") ?? "text/plain; charset=us-ascii");
        if (_type.Boundary is { } boundary)
        {
            _children = [.. Split(body, boundary).Select(Parse)];
        }

        Content = Decode(body, Raw("Content-Transfer-Encoding"));
    }

    public string MediaType => _type.MediaType;

    public string? FileName
    {
        get
        {
            var disposition = Raw("Content-Disposition") is { } value ? new ContentDisposition(value) : null;
            return disposition?.FileName ?? _type.Name;
        }
    }

    public IReadOnlyList<byte> Content { get; }

    /// <summary>The content as text with line feeds, without the line ends after it.</summary>
    public string Text => Encoding.GetEncoding(_type.CharSet ?? "us-ascii").GetString([.. Content]).ReplaceLineEndings("\n").TrimEnd('\n');

    public string? Header(string name) => Raw(name) is { } value ? EncodedWords.Decode(value) : null;

    internal static MimePart Parse(string text)
    {
        text = text.ReplaceLineEndings("\r\n");
        var end = text.StartsWith("\r\n", StringComparison.Ordinal) ? 0 : text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (text, "") : (text[..end], text[end..].TrimStart('\r', '\n'));
        return new(ReadHeaders(head), body);
    }

    internal IEnumerable<MimePart> Leaves() => _children.Count == 0 ? [this] : _children.SelectMany(child => child.Leaves());

    private static List<KeyValuePair<string, string>> ReadHeaders(string head)
    {
        var headers = new List<KeyValuePair<string, string>>();
        // A line that begins with a blank continues the header above it.
        var unfolded = head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        foreach (var line in unfolded.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private static IEnumerable<string> Split(string body, string boundary)
    {
        // What precedes the first boundary and follows the last is for readers that do not know MIME.
        var closed = ("\r\n" + body).Split($"\r\n--{boundary}--")[0];
        return closed.Split($"\r\n--{boundary}").Skip(1).Select(part => part[(part.IndexOf("\r\n", StringComparison.Ordinal) + 2)..]);
    }

    private static byte[] Decode(string body, string? encoding) => encoding?.ToUpperInvariant() switch
    {
        "BASE64" => Convert.FromBase64String(body),
        "QUOTED-PRINTABLE" => QuotedPrintable.Decode(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private string? Raw(string name) =>
        _headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
