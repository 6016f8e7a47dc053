using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>
/// A picture that may be a logo, known by its bytes and not by its name: PNG, JPEG or WebP. Never SVG, which can carry script.
/// </summary>
/// <param name="Extension"><c>png</c>, <c>jpg</c>, <c>webp</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record LogoFile(string Extension, int Width, int Height)
{
    public const int LargestSize = 200 * 1024;

    public const int LargestSide = 1200;

    /// <summary>It stands in the header, 40 pixels high: a wider one would push the menu away.</summary>
    public const int LargestRatio = 4;

    /// <returns>Null when the bytes are of no such picture.</returns>
    public static LogoFile? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
                ? new LogoFile("png", Clamp(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), Clamp(BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
                : null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return ReadJpeg(bytes);
        }

        return bytes.Length >= 30 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? ReadWebP(bytes) : null;
    }

    public static string NameOf(byte[] bytes, LogoFile file) => $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}.{file.Extension}";

    public static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        _ => "image/webp",
    };

    /// <returns>A resource key that says why it may not be a logo, or null.</returns>
    public static string? Problem(byte[] bytes) => Read(bytes) switch
    {
        _ when bytes.Length > LargestSize => "spaces.logo.size",
        null => "spaces.logo.type",
        { Width: 0 or > LargestSide } or { Height: 0 or > LargestSide } => "spaces.logo.sides",
        var logo when logo.Width > logo.Height * LargestRatio => "spaces.logo.ratio",
        _ => null,
    };

    // The size is in the frame header, behind segments that each tell their length.
    private static LogoFile? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new LogoFile("jpg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static LogoFile? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return new LogoFile("webp", 1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)), 1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new LogoFile("webp", 1 + (int)(packed & 0x3FFF), 1 + (int)((packed >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8)
            ? new LogoFile("webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : null;
    }

    private static int Clamp(uint side) => (int)Math.Min(side, int.MaxValue);
}
