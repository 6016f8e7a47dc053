using System.Buffers.Binary;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>Which way up a JPEG is (1: as it is stored), read from its EXIF data and written alone.</summary>
internal static class JpegOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;

    /// <param name="tiff">EXIF data after its name.</param>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        var entries = Number(tiff[(int)directory..], isLittle);
        for (var entry = (int)directory + 2; entries > 0 && entry + EntryLength <= tiff.Length; entry += EntryLength, entries--)
        {
            if (Number(tiff[entry..], isLittle) == Tag)
            {
                return Number(tiff[(entry + 8)..], isLittle) is var way and >= 1 and <= 8 ? way : 1;
            }
        }

        return 1;
    }

    /// <summary>Puts a block that says this and nothing else into a picture, at a place between its segments.</summary>
    public static void Insert(MemoryStream picture, long at, int way)
    {
        byte[] block =
        [
            0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0x00, 0x00, 0x00, 0x08,
            0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)way, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        ];
        var rest = picture.ToArray().AsSpan((int)at);
        picture.Position = at;
        picture.Write(block);
        picture.Write(rest);
    }

    private static ushort Number(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
