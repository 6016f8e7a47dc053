using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Http;

public sealed class AnsweringAnonymousReaders : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/demandes")]
    [InlineData("/espaces")]
    [InlineData("/no-such-page")]
    [InlineData("/sifac/no-such-page")]
    [InlineData("/no-such-space/articles")]
    [InlineData("/sifac/articles/comment-annuler-un-titre-de-recette")]
    [InlineData("/sifac/articles/no-such-article")]
    public async Task any_address_that_is_not_public_is_the_same_sign_in_redirect(string path)
    {
        using var visitor = _app.Anonymous();
        var response = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/connexion?retour=" + Uri.EscapeDataString(path), response.Headers.Location!.PathAndQuery());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sifac")]
    [InlineData("/sifac/articles")]
    [InlineData("/articles")]
    [InlineData("/recherche?q=service")]
    [InlineData("/connexion")]
    [InlineData("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente")]
    public async Task public_pages_are_read(string path)
    {
        using var visitor = _app.Anonymous();
        var page = await visitor.PageAsync(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("Fonds pour la transformation de l'action publique", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_list_holds_only_what_is_public()
    {
        using var visitor = _app.Anonymous();
        using var claire = await _app.SignInAsync(People.Claire);
        Assert.Single((await visitor.PageAsync("/sifac/articles")).QuerySelectorAll("li.result"));
        Assert.Equal(4, (await claire.PageAsync("/sifac/articles")).QuerySelectorAll("li.result").Length);
    }

    [Fact]
    public async Task a_space_is_redirected_to_the_key_as_it_is_written()
    {
        using var visitor = _app.Anonymous();
        var response = await visitor.GetAsync("/SIFAC/articles?apres=x");
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/sifac/articles?apres=x", response.Headers.Location!.ToString());
    }
}
