using System.Text;
using System.Text.RegularExpressions;

namespace Amue.Portal.Testing.Mail;

/// <summary>Header text outside ASCII, written <c>=?utf-8?B?…?=</c> (RFC 2047) or plain UTF-8 (RFC 6532).</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header)
    {
        var plain = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(header));
        return Sequence().Replace(plain, sequence => DecodeSequence(sequence.Value));
    }

    // Some senders cut a character between two words: the bytes are joined before they are read.
    private static string DecodeSequence(string sequence)
    {
        var words = Word().Matches(sequence);
        byte[] bytes = [.. words.SelectMany(word => Bytes(word.Groups["encoding"].Value, word.Groups["text"].Value))];
        return Encoding.GetEncoding(words[0].Groups["charset"].Value).GetString(bytes);
    }

    private static byte[] Bytes(string encoding, string text) => encoding is "B" or "b"
        ? Convert.FromBase64String(text)
        : QuotedPrintable.Decode(text.Replace('_', ' '));

    [GeneratedRegex(@"=\?(?<charset>[^?]+)\?(?<encoding>[BbQq])\?(?<text>[^?]*)\?=")]
    private static partial Regex Word();

    // Blanks between two encoded words are not part of the text.
    [GeneratedRegex(@"=\?(?<charset>[^?]+)\?[BbQq]\?[^?]*\?=(\s*=\?\k<charset>\?[BbQq]\?[^?]*\?=)*")]
    private static partial Regex Sequence();
}
