using System.Text;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Bytes as letters and digits that nobody confuses when typing them (RFC 4648, without padding).</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="bytes">A multiple of five: no padding is ever needed here.</param>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        var (buffer, held) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            held += 8;
            while (held >= 5)
            {
                held -= 5;
                text.Append(Alphabet[(buffer >> held) & 31]);
            }

            buffer &= (1 << held) - 1;
        }

        return text.ToString();
    }

    /// <summary>In groups of four, to be read and copied.</summary>
    public static string Grouped(string text, char separator) => string.Join(separator, text.Chunk(4).Select(c => new string(c)));

    /// <summary>As it was encoded, whatever blanks, hyphens and case somebody typed.</summary>
    public static string Normalise(string typed) => new(typed.ToUpperInvariant().Where(Alphabet.Contains).ToArray());
}
