using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;

namespace Amue.Portal.Spaces.Tests.Configuration;

public sealed class ChoosingColours
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("#000000", "#ffffff")]
    [InlineData("#ffffff", "#000000")]
    [InlineData("#0b5c8a", "#ffffff")]
    [InlineData("#0B5C8A", "#FFFFFF")]
    // 4.54:1, the lightest grey that passes on white.
    [InlineData("#767676", "#ffffff")]
    public void that_can_be_read_is_accepted(string? accent, string? text) => Assert.True(BrandColour.IsUsable(new SpaceBrand(accent, text)));

    [Theory]
    // 4.48:1, the grey after it.
    [InlineData("#777777", "#ffffff")]
    [InlineData("#ffffff", "#ffffff")]
    [InlineData("#ff0000", "#00ff00")]
    public void that_cannot_be_read_is_refused(string accent, string text) => Assert.False(BrandColour.IsUsable(new SpaceBrand(accent, text)));

    [Theory]
    [InlineData("#000000", null)]
    [InlineData(null, "#ffffff")]
    [InlineData("#000", "#ffffff")]
    [InlineData("000000", "#ffffff")]
    [InlineData("black", "white")]
    [InlineData("#00000g", "#ffffff")]
    [InlineData("#-00001", "#ffffff")]
    [InlineData("# 00001", "#ffffff")]
    [InlineData("#000000;", "#ffffff")]
    [InlineData("", "")]
    public void that_are_not_two_colours_is_refused(string? accent, string? text) => Assert.False(BrandColour.IsUsable(new SpaceBrand(accent, text)));
}
