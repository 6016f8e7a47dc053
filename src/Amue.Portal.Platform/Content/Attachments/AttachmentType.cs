using System.Text;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>
/// The types that may be attached, known by what a file begins with and not by what it is called. Nothing that a browser would
/// run is among them: no HTML, no SVG.
/// </summary>
public static class AttachmentType
{
    private static readonly (string MediaType, string[] Extensions, byte[] Magic, int Offset)[] Known =
    [
        ("application/pdf", [".pdf"], "%PDF-"u8.ToArray(), 0),
        ("image/png", [".png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0),
        ("image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF], 0),
        ("image/gif", [".gif"], "GIF8"u8.ToArray(), 0),
        ("image/webp", [".webp"], "WEBP"u8.ToArray(), 8),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], "PK\u0003\u0004"u8.ToArray(), 0),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], "PK\u0003\u0004"u8.ToArray(), 0),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], "PK\u0003\u0004"u8.ToArray(), 0),
        ("application/vnd.oasis.opendocument.text", [".odt"], "PK\u0003\u0004"u8.ToArray(), 0),
        ("application/vnd.oasis.opendocument.spreadsheet", [".ods"], "PK\u0003\u0004"u8.ToArray(), 0),
        ("application/vnd.oasis.opendocument.presentation", [".odp"], "PK\u0003\u0004"u8.ToArray(), 0),
    ];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".log"] = "text/plain",
        [".csv"] = "text/csv",
    };

    /// <summary>Every name's end that may be attached, for forms to tell.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. Known.SelectMany(k => k.Extensions), .. Texts.Keys];

    /// <returns>The media type, or null for a file that is not what its name says, or may not be attached.</returns>
    public static string? Of(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name);
        foreach (var (mediaType, extensions, magic, offset) in Known)
        {
            if (extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                return head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic) ? mediaType : null;
            }
        }

        return Texts.TryGetValue(extension, out var text) && IsText(head) ? text : null;
    }

    // What begins like a page is no list of figures, whatever it is called.
    private static bool IsText(ReadOnlySpan<byte> head) =>
        !head.Contains((byte)0) && !Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n').StartsWith('<');
}
