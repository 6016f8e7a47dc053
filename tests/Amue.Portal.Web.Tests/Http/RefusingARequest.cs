using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Http;

public sealed class RefusingARequest : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _visitor = _app.Anonymous();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task that_posts_without_a_token()
    {
        var response = await _visitor.PostAsync("/connexion", Fields(("Login", People.Claire), ("Passphrase", People.Passphrase)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/deconnexion")]
    [InlineData("/demandes/nouvelle?handler=Save")]
    public async Task that_posts_without_a_token_for_someone_signed_in(string path)
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var response = await claire.PostAsync(path, Fields(("Subject", "Blocage")));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/demandes")).StatusCode);
    }

    [Fact]
    public async Task that_posts_with_the_token_of_someone_else()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        using var luc = await _app.SignInAsync(People.Luc);
        var token = (await luc.PageAsync("/demandes/nouvelle?produit=sifac")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var response = await claire.PostAsync("/demandes/nouvelle?handler=Save", Fields(("__RequestVerificationToken", token), ("Subject", "Blocage")));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task whose_body_is_over_the_limit()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var response = await PostAsync(claire, "/moi", bytes: 3 * 1024 * 1024);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task whose_body_is_over_the_limit_says_so_on_a_page()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var response = await PostAsync(claire, "/moi", bytes: 3 * 1024 * 1024);

        Assert.Single((await PortalClient.ReadAsync(response)).QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task whose_address_is_over_the_limit()
    {
        var response = await _visitor.GetAsync("/recherche?q=" + new string('a', 20_000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Fact]
    public async Task whose_address_is_over_the_limit_leaves_the_portal_alive()
    {
        for (var i = 0; i < 10; i++)
        {
            await _visitor.GetAsync("/" + new string('a', 20_000));
        }

        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/")).StatusCode);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    // The client waits for the portal's consent before it sends so much, as browsers' proxies do.
    private static async Task<HttpResponseMessage> PostAsync(PortalClient client, string path, int bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Subject", new string('a', bytes))]) };
        request.Headers.ExpectContinue = true;
        return await client.Http.SendAsync(request);
    }
}
