using System.Net;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Theme.Clair.Frame;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class PaintingAPage(ThemedPortal portal)
{
    [Fact]
    public async Task gives_a_space_its_two_colours() =>
        Assert.Equal(":root{--accent:#8a2be2;--accent-contrast:#ffffff}", (await portal.PageAsync("/sifac/questions")).QuerySelector("style")!.TextContent);

    [Fact]
    public async Task gives_a_space_without_a_brand_the_themes_own() =>
        Assert.Null((await portal.PageAsync("/siham/questions")).QuerySelector("style"));

    [Fact]
    public async Task writes_nothing_inline_that_the_security_policy_would_refuse()
    {
        var response = await portal.GetAsync("/sifac/questions");
        var page = await portal.PageAsync("/sifac/questions");

        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        var html = await response.Content.ReadAsStringAsync();
        var nonce = Regex.Match(html, "<style nonce=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains($"'nonce-{WebUtility.HtmlDecode(nonce)}'", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload], [onsubmit]"));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.NotNull(s.GetAttribute("src")));
    }

    [Fact]
    public void falls_back_to_the_portals_colours() =>
        Assert.Equal(":root{--accent:#123456;--accent-contrast:#ffffff}", BrandStyle.For(new SpaceBrand(), new SpaceBrand("#123456", "#ffffff")));

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#123456\n")]
    [InlineData("#123456}body{display:none")]
    public void leaves_out_what_is_not_a_plain_colour(string accent) =>
        Assert.Null(BrandStyle.For(new SpaceBrand(accent, "#ffffff"), new SpaceBrand()));

    [Theory]
    [InlineData("#ffd200", "#000000")]
    [InlineData("#767676", "#000000")]
    [InlineData("#0d5c6e", "#ffffff")]
    [InlineData("#000000", "#ffffff")]
    public void chooses_the_more_readable_of_black_and_white_where_no_contrast_is_given(string accent, string contrast) =>
        Assert.Equal($":root{{--accent:{accent};--accent-contrast:{contrast}}}", BrandStyle.For(new SpaceBrand(accent), new SpaceBrand()));
}
