using System.Buffers;
using System.Globalization;
using System.Text;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

internal static class UrlText
{
    // Unreserved and reserved characters of RFC 3986, without the quotes and brackets that matter to HTML and CSS.
    private static readonly SearchValues<char> Kept = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=[]");

    /// <summary>The address with everything that is not plainly part of an address percent-encoded, and what is already encoded left as it is.</summary>
    public static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length + 16);
        Span<byte> bytes = stackalloc byte[4];

        for (var i = 0; i < address.Length;)
        {
            var c = address[i];

            if (Kept.Contains(c) || (c == '%' && IsEncodedByte(address, i)))
            {
                escaped.Append(c);
                i++;
                continue;
            }

            Rune.DecodeFromUtf16(address.AsSpan(i), out var rune, out var length);

            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }

            i += length;
        }

        return escaped.ToString();
    }

    private static bool IsEncodedByte(string address, int at) =>
        at + 2 < address.Length && char.IsAsciiHexDigit(address[at + 1]) && char.IsAsciiHexDigit(address[at + 2]);
}
