using System.Buffers.Binary;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>
/// Takes out of a picture what its maker did not mean to show: where and with what it was taken, a former version as a thumbnail, comments, whatever
/// follows its end. What is needed to show it stays: pixels, colours, animation, and which way up it is (JPEG). Nothing is decoded.
/// </summary>
public static class PictureMetadata
{
    private const int PngSignature = 8;
    private const int PngChunkFrame = 12;
    private const int RiffHead = 12;
    private const int RiffChunkHead = 8;

    private static readonly HashSet<string> PngKept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ];

    private static readonly HashSet<string> WebpKept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>Whether a file that begins so is a picture that is looked into.</summary>
    public static bool Concerns(ReadOnlySpan<byte> head) => IsJpeg(head) || IsPng(head) || IsWebp(head);

    /// <returns>The picture without it; the same bytes for what is no picture that can be shown.</returns>
    public static byte[] TakeOut(byte[] picture)
    {
        var kept = new MemoryStream(picture.Length);
        var isShown = IsJpeg(picture) ? Jpeg(picture, kept) : IsPng(picture) ? Png(picture, kept) : IsWebp(picture) && Webp(picture, kept);
        return isShown ? kept.ToArray() : picture;
    }

    private static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebp(ReadOnlySpan<byte> head) => head.Length >= RiffHead && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    private static bool Jpeg(ReadOnlySpan<byte> picture, MemoryStream kept)
    {
        kept.Write(picture[..2]);
        var (at, isShown, way) = (2, false, 1);
        var afterName = kept.Position;
        while (at + 1 < picture.Length)
        {
            if (picture[at] != 0xFF)
            {
                break;
            }

            var marker = picture[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                kept.Write(picture.Slice(at, 2));
                break;
            }

            if (at + 4 > picture.Length || BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]) is var length && (length < 2 || at + 2 + length > picture.Length))
            {
                break;
            }

            var segment = picture.Slice(at, 2 + length);
            at += segment.Length;
            if (marker == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8))
            {
                way = way == 1 ? JpegOrientation.Of(segment[10..]) : way;
            }
            else if (IsKeptOfJpeg(marker, segment[4..]))
            {
                kept.Write(segment);
                afterName = marker == 0xE0 ? kept.Position : afterName;
            }

            if (marker == 0xDA)
            {
                var end = EndOfScan(picture, at);
                kept.Write(picture[at..end]);
                (at, isShown) = (end, true);
            }
        }

        if (isShown && way != 1)
        {
            JpegOrientation.Insert(kept, afterName, way);
        }

        return isShown;
    }

    // The colours of a picture are its profile's (APP2) and Adobe's (APP14); APP0 is JFIF's own.
    private static bool IsKeptOfJpeg(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    /// <summary>Where coded pixels end: at a marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> picture, int at)
    {
        while (at + 1 < picture.Length)
        {
            var next = picture[at..^1].IndexOf((byte)0xFF);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (picture[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += picture[at + 1] == 0xFF ? 1 : 2;
        }

        return picture.Length;
    }

    private static bool Png(ReadOnlySpan<byte> picture, MemoryStream kept)
    {
        kept.Write(picture[..PngSignature]);
        var (at, isShown) = (PngSignature, false);
        while (at + PngChunkFrame <= picture.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(picture[at..]);
            if (length > picture.Length - at - PngChunkFrame)
            {
                break;
            }

            var type = System.Text.Encoding.Latin1.GetString(picture.Slice(at + 4, 4));
            var chunk = picture.Slice(at, PngChunkFrame + (int)length);
            at += chunk.Length;
            if (PngKept.Contains(type))
            {
                kept.Write(chunk);
            }

            isShown |= type == "IDAT";
            if (type == "IEND")
            {
                break;
            }
        }

        return isShown;
    }

    private static bool Webp(ReadOnlySpan<byte> picture, MemoryStream kept)
    {
        const int flags = RiffChunkHead;
        kept.Write(picture[..RiffHead]);
        var (at, isShown) = (RiffHead, false);
        while (at + RiffChunkHead <= picture.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(picture[(at + 4)..]);
            if (length > picture.Length - at - RiffChunkHead)
            {
                break;
            }

            var type = System.Text.Encoding.Latin1.GetString(picture.Slice(at, 4));
            var padded = Math.Min(RiffChunkHead + (int)length + ((int)length & 1), picture.Length - at);
            var chunk = picture.Slice(at, padded).ToArray();
            at += padded;
            if (type == "VP8X" && length > 0)
            {
                // It no longer says that there is EXIF (8) and XMP (4).
                chunk[flags] &= 0xF3;
            }

            if (WebpKept.Contains(type))
            {
                kept.Write(chunk);
                isShown |= type is "VP8 " or "VP8L" or "ANMF";
            }
        }

        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(kept.Length - RiffChunkHead));
        kept.Position = 4;
        kept.Write(size);
        return isShown;
    }
}
