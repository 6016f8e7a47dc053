using System.Text;

namespace Amue.Portal.Accounts.SecondFactor.Qr;

/// <summary>A short text as the square that a telephone's camera reads (ISO/IEC 18004, level M).</summary>
internal static class QrCode
{
    private const byte FirstPad = 0xEC;
    private const byte SecondPad = 0x11;

    /// <param name="text">At most 180 bytes of UTF-8.</param>
    /// <returns>Row by row, true where the square is dark; no margin.</returns>
    public static bool[,] Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length);
        return QrMatrix.Draw(version, Interleaved(version, Data(version, bytes)));
    }

    // Mode "bytes" (0100), length, text, end (0000), and the two padding bytes in turn.
    private static byte[] Data(QrVersion version, byte[] text)
    {
        var data = new byte[version.DataBytes];
        data[0] = (byte)(0x40 | (text.Length >> 4));
        data[1] = (byte)(text.Length << 4);
        for (var i = 0; i < text.Length; i++)
        {
            data[i + 1] |= (byte)(text[i] >> 4);
            data[i + 2] = (byte)(text[i] << 4);
        }

        for (var i = text.Length + 2; i < data.Length; i++)
        {
            data[i] = (i - text.Length) % 2 == 0 ? FirstPad : SecondPad;
        }

        return data;
    }

    // The first byte of every block, then the second of every block…, and the corrections likewise.
    private static byte[] Interleaved(QrVersion version, byte[] data)
    {
        var blocks = new List<byte[]>();
        var start = 0;
        foreach (var length in version.Blocks)
        {
            blocks.Add(data[start..(start + length)]);
            start += length;
        }

        var corrections = blocks.ConvertAll(b => ReedSolomon.RemainderOf(b, version.Correction));
        var longest = version.Blocks.Max();
        return
        [
            .. Enumerable.Range(0, longest).SelectMany(i => blocks.Where(b => i < b.Length).Select(b => b[i])),
            .. Enumerable.Range(0, version.Correction).SelectMany(i => corrections.Select(c => c[i])),
        ];
    }
}
