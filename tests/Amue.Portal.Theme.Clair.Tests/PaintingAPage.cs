using System.Net;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Theme.Clair.Frame;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class PaintingAPage(ThemedPortal portal)
{
    [Fact]
    public async Task gives_a_space_its_two_colours()
    {
        var address = SheetsOf(await portal.PageAsync("/sifac/questions")).Single(a => a.Contains("/couleurs/", StringComparison.Ordinal));

        var sheet = await portal.GetAsync(address);

        Assert.Equal(":root{--accent:#8a2be2;--accent-contrast:#ffffff}", await sheet.Content.ReadAsStringAsync());
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_a_space_without_a_brand_the_themes_own() =>
        Assert.DoesNotContain(SheetsOf(await portal.PageAsync("/siham/questions")), a => a.Contains("/couleurs/", StringComparison.Ordinal));

    [Fact]
    public async Task writes_nothing_inline_that_the_security_policy_would_refuse()
    {
        var page = await portal.PageAsync("/sifac/questions");

        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], [onload], [onsubmit]"));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.NotNull(s.GetAttribute("src")));
    }

    [Fact]
    public void falls_back_to_the_portals_colours() =>
        Assert.Equal("/assets/couleurs/123456-ffffff.css", BrandSheet.AddressFor(new SpaceBrand(), new SpaceBrand("#123456", "#ffffff")));

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#123456\n")]
    [InlineData("#123456}body{display:none")]
    public void leaves_out_what_is_not_a_plain_colour(string accent) =>
        Assert.Null(BrandSheet.AddressFor(new SpaceBrand(accent, "#ffffff"), new SpaceBrand()));

    [Theory]
    [InlineData("#ffd200", "#000000")]
    [InlineData("#767676", "#000000")]
    [InlineData("#0d5c6e", "#ffffff")]
    [InlineData("#000000", "#ffffff")]
    public void chooses_the_more_readable_of_black_and_white_where_no_contrast_is_given(string accent, string contrast) =>
        Assert.Equal($"/assets/couleurs/{accent[1..]}-{contrast[1..]}.css", BrandSheet.AddressFor(new SpaceBrand(accent), new SpaceBrand()));

    [Theory]
    [InlineData("0b5c8a.css")]
    [InlineData("0b5c8a-fff.css")]
    [InlineData("0b5c8a-ffffff}body{display:none.css")]
    [InlineData("../portal.db")]
    public async Task serves_no_other_sheet(string name)
    {
        Assert.Null(BrandSheet.Write(name));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/assets/couleurs/" + Uri.EscapeDataString(name))).StatusCode);
    }

    private static List<string> SheetsOf(IHtmlDocument page) => page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();
}
