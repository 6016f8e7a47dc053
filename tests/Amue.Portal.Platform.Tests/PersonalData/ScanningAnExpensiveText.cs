using System.Globalization;
using Amue.Portal.Platform.PersonalData;

namespace Amue.Portal.Platform.Tests.PersonalData;

[Collection(nameof(Timings))]
public sealed class ScanningAnExpensiveText
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0 ")]
    [InlineData("06 ")]
    [InlineData("06 12 34 56 7")]
    [InlineData("0612345678 ")]
    [InlineData("+33 ")]
    [InlineData("+33(0)")]
    [InlineData("1 85 05 78 006 084 ")]
    [InlineData("FR76 ")]
    [InlineData("FR76 3000 6000 0112 3456 7890 18 ")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01 ")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("a@b.")]
    [InlineData("a@b.fr ")]
    [InlineData("INE ")]
    [InlineData("INE 080123456")]
    [InlineData("commande 0612345678 ")]
    [InlineData(" ")]
    [InlineData("\n0")]
    [InlineData("é")]
    public void of_100_kB_takes_less_than_50_ms(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, (100_000 / pattern.Length) + 1));
        var elapsed = Timings.Shortest(() => PersonalDataScanner.Scan(text));

        Assert.True(elapsed < TimeSpan.FromMilliseconds(50), string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms"));
    }
}
