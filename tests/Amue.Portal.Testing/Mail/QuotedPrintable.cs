using System.Globalization;

namespace Amue.Portal.Testing.Mail;

/// <summary>RFC 2045, section 6.7.</summary>
internal static class QuotedPrintable
{
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
                continue;
            }

            var code = text.AsSpan(i + 1, 2);
            // "=" at the end of a line joins it to the next.
            if (code is not "\r\n")
            {
                bytes.Add(byte.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }

            i += 2;
        }

        return [.. bytes];
    }
}
