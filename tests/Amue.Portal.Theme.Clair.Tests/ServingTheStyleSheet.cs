using System.Net;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class ServingTheStyleSheet(ThemedPortal portal)
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href")]
    [InlineData("script[type=module]", "src")]
    [InlineData("link[rel=icon]", "href")]
    public async Task gives_each_asset_an_address_that_changes_with_its_content(string element, string attribute)
    {
        var address = (await portal.PageAsync("/sifac/questions")).QuerySelector(element)!.GetAttribute(attribute)!;
        var response = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches(@"/_content/Amue\.Portal\.Theme\.Clair/clair\.[a-z0-9]{10}\.(css|js|svg)$", address);
    }

    [Fact]
    public async Task loads_its_style_sheet_the_colours_of_the_space_and_one_script()
    {
        var page = await portal.PageAsync("/sifac/questions");

        Assert.Equal(2, page.QuerySelectorAll("link[rel=stylesheet]").Length);
        Assert.Single(page.QuerySelectorAll("script"));
    }
}
