namespace Amue.Portal.Accounts.SecondFactor.Qr;

/// <summary>One size of QR code at error correction level M, as ISO/IEC 18004 lays it out.</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Correction">Bytes of error correction in each block.</param>
/// <param name="Blocks">How many bytes of data each block holds.</param>
/// <param name="Alignment">Where the centres of alignment patterns may stand, in both directions.</param>
internal sealed record QrVersion(int Number, int Correction, int[] Blocks, int[] Alignment)
{
    // Mode and length stand before the text: four and eight bits.
    private const int HeaderBytes = 2;

    private static readonly QrVersion[] All =
    [
        new(1, 10, [16], []),
        new(2, 16, [28], [6, 18]),
        new(3, 26, [44], [6, 22]),
        new(4, 18, [32, 32], [6, 26]),
        new(5, 24, [43, 43], [6, 30]),
        new(6, 16, [27, 27, 27, 27], [6, 34]),
        new(7, 18, [31, 31, 31, 31], [6, 22, 38]),
        new(8, 22, [38, 38, 39, 39], [6, 24, 42]),
        new(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
    ];

    public int Size => 17 + (4 * Number);

    public int DataBytes => Blocks.Sum();

    /// <exception cref="ArgumentException">The text is longer than 180 bytes.</exception>
    public static QrVersion For(int textBytes) =>
        Array.Find(All, v => v.DataBytes >= textBytes + HeaderBytes) ?? throw new ArgumentException($"{textBytes} bytes do not fit in the largest QR code drawn here.", nameof(textBytes));
}
