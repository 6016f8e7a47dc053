namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class EndingAPage(ThemedPortal portal)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sifac/questions")]
    public async Task names_the_fund_in_its_exact_words(string address)
    {
        var html = await (await portal.GetAsync(address)).Content.ReadAsStringAsync();

        Assert.Contains("Fonds pour la transformation de l'action publique", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task names_the_fund_in_french_to_an_english_reader()
    {
        var mention = (await portal.PageAsync("/charte", language: "en")).QuerySelector("footer p")!;

        Assert.Equal(("fr", "Fonds pour la transformation de l'action publique"), (mention.GetAttribute("lang"), mention.TextContent));
    }

    [Fact]
    public async Task leads_only_to_pages_that_are_served_and_open_to_the_reader()
    {
        Assert.Equal(["/charte", "/accessibilite", "/raccourcis"], await LinksAsync(signedIn: false));
        Assert.Equal(["/charte", "/accessibilite", "/donnees-ouvertes", "/raccourcis"], await LinksAsync(signedIn: true));
    }

    [Fact]
    public async Task says_that_an_unaudited_portal_is_not_accessible() =>
        Assert.Equal("Accessibilité\u00a0: non conforme", (await portal.PageAsync("/charte")).QuerySelector("footer a[href='/accessibilite']")!.TextContent);

    private async Task<IEnumerable<string?>> LinksAsync(bool signedIn) =>
        (await portal.PageAsync("/sifac/questions", signedIn)).QuerySelectorAll("footer a").Select(a => a.GetAttribute("href"));
}
