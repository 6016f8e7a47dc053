using System.Security.Cryptography;
using Amue.Portal.Accounts.SecondFactor.Qr;

namespace Amue.Portal.Accounts.Tests.SecondFactor;

/// <summary>Against squares that another implementation of ISO/IEC 18004 drew of the same texts.</summary>
public sealed class ASquareToPointAt
{
    [Theory]
    [InlineData(5, 21, "42e29caf7adfdad8")]
    [InlineData(20, 25, "51eb6feb88578c55")]
    [InlineData(40, 29, "502f4acfdd8e6473")]
    [InlineData(60, 33, "87a85693420faff8")]
    [InlineData(80, 37, "0ae6dfdf799beadf")]
    [InlineData(100, 41, "fa2c798652e4fa8a")]
    [InlineData(120, 45, "e789d5ee461092f1")]
    [InlineData(150, 49, "8d046194de074df5")]
    [InlineData(180, 53, "875a52dcf25fc9d3")]
    public void is_drawn_as_the_standard_says(int length, int size, string digest)
    {
        var square = QrCode.Of(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (((i * 7) + length) % 26)))));

        Assert.Equal(size, square.GetLength(0));
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(square.Cast<bool>().Select(d => d ? (byte)1 : (byte)0).ToArray()))[..16]);
    }

    [Fact]
    public void does_not_hold_more_than_it_can() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('a', 181)));
}
