using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Http;

public sealed class ServedOverHttps : IAsyncLifetime
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync(certificate: _certificate);

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demandes")]
    [InlineData("/erreur/404")]
    [InlineData("/health/live")]
    public async Task it_tells_browsers_never_to_come_back_without_it(string path)
    {
        using var visitor = _app.Anonymous();

        using var response = await visitor.GetAsync(path);

        Assert.Equal("https", _app.Address.Scheme);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        SafeHeaders.AssertOn(response);
    }

    [Fact]
    public async Task its_cookies_are_bound_to_this_host_and_to_https()
    {
        using var visitor = _app.Anonymous();
        var page = await visitor.GetAsync("/connexion");
        var token = (await PortalClient.ReadAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var signedIn = await visitor.PostAsync("/connexion", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Login"] = People.Claire,
            ["Passphrase"] = People.Passphrase,
        });
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);

        var cookies = page.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Equal(["__Host-amue-form", "__Host-amue-notice", "__Host-amue-session"], cookies.Select(c => c.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var attributes = cookie.Split("; ").Skip(1).Select(a => a.ToLowerInvariant()).ToList();
            Assert.Contains("secure", attributes);
            Assert.Contains("httponly", attributes);
            Assert.Contains("samesite=lax", attributes);
            Assert.Contains("path=/", attributes);
            Assert.DoesNotContain(attributes, a => a.StartsWith("domain", StringComparison.Ordinal));
        });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/moi")).StatusCode);
    }

    [Fact]
    public async Task a_page_of_its_own_may_change_something()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var page = await claire.PageAsync("/moi/sessions");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/moi/sessions?handler=Others")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        };
        request.Headers.Add("Origin", _app.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.Found, (await claire.Http.SendAsync(request)).StatusCode);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
