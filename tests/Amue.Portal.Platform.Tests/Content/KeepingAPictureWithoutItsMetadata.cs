using System.Buffers.Binary;
using System.Text;
using Amue.Portal.Platform.Content.Attachments;

namespace Amue.Portal.Platform.Tests.Content;

public sealed class KeepingAPictureWithoutItsMetadata
{
    // Twenty-four by sixteen points in four colours, as a browser writes them.
    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ"
        + "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
        + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi"
        + "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
        + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk"
        + "//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAYE"
        + "Bf/EABwQAQAABwEAAAAAAAAAAAAAAAAFBkNEgYPBwv/EABcBAAMBAAAAAAAAAAAAAAAAAAEEBQb/xAAlEQABAgQEBwAAAAAAAAAAAAARAAEDBAUUEjFRYQIVIUFioeH/2gAMAwEAAhEDEQA/AOC3wy"
        + "rjqeV8hX+v0NSptrK8UbEQOgGbs2qbm528gvAwg9ycnO2iCvGTu9lF5V5+vq//2Q==");

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAPklEQVR4AezRMQ0AQAhD0QYllXbSTgrOQELTga1N/kzyqCbHic1xKhwvByRwiDTRw4dTE3DKD6AWIiWEc6IFAAD//wUQ8DkAAAAGSU"
        + "RBVAMA8gdGia0FcMAAAAAASUVORK5CYII=");

    private static readonly byte[] Webp = Convert.FromBase64String(
        "UklGRjwCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ"
        + "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
        + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi"
        + "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
        + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggTgAAAFADAJ0BKhgAEAAuhVqtVqKnJycHAIRLUAXYj/8D0a2nD6MAAP7oxuH8r5ft/U/oV/GOjX/+kvv/yQWPNl"
        + "//pNOP/Aip4v8HttEuY/QAAA==");

    // Read by nothing but whoever looks for it: where it was taken.
    private static readonly byte[] Place = "GPS 48.8566 N 2.3522 E, Camera SN-123456"u8.ToArray();

    [Fact]
    public void takes_everything_that_tells_where_out_of_a_jpeg()
    {
        byte[] taken =
        [
            .. Jpeg[..2], .. Segment(0xE1, Exif(orientation: 1)), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Place]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Place]),
            .. Segment(0xFE, Place), .. Segment(0xE5, Place), .. Jpeg[2..], .. Place,
        ];

        Assert.Equal(Jpeg, PictureMetadata.TakeOut(taken));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void keeps_which_way_up_a_jpeg_is_and_nothing_else_of_its_exif(int way)
    {
        var kept = PictureMetadata.TakeOut([.. Jpeg[..2], .. Segment(0xE1, Exif(way)), .. Jpeg[2..]]);

        Assert.Equal(-1, kept.AsSpan().IndexOf(Place));
        Assert.Equal(way, OrientationOf(kept));
        // The only thing that was added.
        Assert.Equal(Jpeg.Length + 36, kept.Length);
    }

    [Fact]
    public void keeps_the_way_up_when_bytes_are_in_the_other_order()
    {
        byte[] little = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(6, OrientationOf(PictureMetadata.TakeOut([.. Jpeg[..2], .. Segment(0xE1, little), .. Jpeg[2..]])));
    }

    [Fact]
    public void keeps_the_colours_of_a_jpeg()
    {
        byte[] profile = [.. "ICC_PROFILE\0"u8, 1, 1, 42];
        byte[] taken = [.. Jpeg[..2], .. Segment(0xE2, profile), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]), .. Jpeg[2..]];

        Assert.Equal(taken, PictureMetadata.TakeOut(taken));
    }

    [Fact]
    public void takes_texts_and_exif_out_of_a_png()
    {
        const int afterHeader = 33;
        byte[] taken =
        [
            .. Png[..afterHeader], .. Chunk("eXIf", Exif(6)[6..]), .. Chunk("tEXt", [.. "Comment\0"u8, .. Place]), .. Chunk("zTXt", Place), .. Chunk("iTXt", Place), .. Chunk("tIME", new byte[7]),
            .. Chunk("prVt", Place), .. Png[afterHeader..], .. Place,
        ];

        Assert.Equal(Png, PictureMetadata.TakeOut(taken));
    }

    [Fact]
    public void takes_exif_and_xmp_out_of_a_webp_and_says_no_longer_that_they_are_there()
    {
        byte[] extended = [0x0C, 0, 0, 0, 23, 0, 0, 15, 0, 0];
        byte[] without = Riff([.. Block("VP8X", [0, .. extended[1..]]), .. Webp[12..]]);

        var kept = PictureMetadata.TakeOut([.. Riff([.. Block("VP8X", extended), .. Webp[12..], .. Block("EXIF", [.. Exif(6), 1]), .. Block("XMP ", Place)]), .. Place]);

        Assert.Equal(without, kept);
    }

    [Fact]
    public void leaves_a_picture_that_has_none_as_it_is()
    {
        Assert.Equal(Jpeg, PictureMetadata.TakeOut(Jpeg));
        Assert.Equal(Png, PictureMetadata.TakeOut(Png));
        Assert.Equal(Webp, PictureMetadata.TakeOut(Webp));
    }

    [Fact]
    public void keeps_a_picture_that_was_cut_up_to_where_it_was_cut()
    {
        byte[] taken = [.. Jpeg[..2], .. Segment(0xFE, Place), .. Jpeg[2..^20]];

        Assert.Equal(Jpeg[..^20], PictureMetadata.TakeOut(taken));
    }

    [Fact]
    public void is_never_caught_by_what_is_cut_or_spoilt_anywhere()
    {
        byte[] jpeg = [.. Jpeg[..2], .. Segment(0xE1, Exif(6)), .. Jpeg[2..]];
        byte[] webp = Riff([.. Block("VP8X", [0x0C, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. Webp[12..], .. Block("EXIF", Exif(6))]);
        var random = new Random(7);
        foreach (var picture in new[] { jpeg, Png, webp })
        {
            for (var length = 0; length <= picture.Length; length++)
            {
                Assert.True(PictureMetadata.TakeOut(picture[..length]).Length <= picture.Length);
                var spoilt = (byte[])picture.Clone();
                spoilt[random.Next(3, spoilt.Length)] = (byte)random.Next(256);
                Assert.True(PictureMetadata.TakeOut(spoilt).Length <= picture.Length + 36);
            }
        }
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("RIFF....WAVE")]
    [InlineData("")]
    public void does_not_touch_other_files(string text)
    {
        var file = Encoding.ASCII.GetBytes(text);

        Assert.False(PictureMetadata.Concerns(file));
        Assert.Same(file, PictureMetadata.TakeOut(file));
    }

    // One directory: which way up, and a text that holds the place.
    private static byte[] Exif(int orientation) =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2,
        0x01, 0x0E, 0, 2, 0, 0, 0, (byte)Place.Length, 0, 0, 0, 38,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0, .. Place,
    ];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content) => [.. Number(content.Length, isBig: true), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    private static byte[] Block(string type, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(type), .. Number(content.Length, isBig: false), .. content, .. new byte[content.Length % 2]];

    private static byte[] Riff(byte[] blocks) => [.. "RIFF"u8, .. Number(blocks.Length + 4, isBig: false), .. "WEBP"u8, .. blocks];

    private static byte[] Number(int value, bool isBig)
    {
        var bytes = new byte[4];
        if (isBig)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        }

        return bytes;
    }

    private static int OrientationOf(byte[] jpeg)
    {
        var at = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00]);
        return at < 0 ? 1 : jpeg[at + 9];
    }
}
