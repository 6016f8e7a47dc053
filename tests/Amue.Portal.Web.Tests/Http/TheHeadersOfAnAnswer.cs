using System.Net;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Web.Tests.Http;

public sealed partial class TheHeadersOfAnAnswer : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync(
            new Dictionary<string, string?> { ["Limits:RefusedSignInsPerTenMinutes"] = "1" },
            endpoints: endpoints =>
            {
                endpoints.MapGet("/en-panne", BreakDown).WithMetadata(new PublicPageAttribute());
                endpoints.MapPost("/api/json", (NumberSent sent) => sent.Number).WithMetadata(new PublicPageAttribute());
                endpoints.MapGet("/public/en-panne", CachedAndBroken).WithMetadata(new PublicPageAttribute());
            });
        _visitor = _app.Anonymous();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/", HttpStatusCode.OK },
        { "/sifac/articles", HttpStatusCode.OK },
        { "/demandes", HttpStatusCode.Found },
        { "/SIFAC/articles", HttpStatusCode.PermanentRedirect },
        { "/erreur/404", HttpStatusCode.NotFound },
        { "/en-panne", HttpStatusCode.InternalServerError },
        { "/health/live", HttpStatusCode.OK },
        { "/health/ready", HttpStatusCode.OK },
        { "asset", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task let_a_page_load_only_what_it_names(string path, HttpStatusCode status)
    {
        var policy = Header(await AnswerAsync(path, status), "Content-Security-Policy");

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task close_what_browsers_leave_open(string path, HttpStatusCode status)
    {
        var response = await AnswerAsync(path, status);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task do_not_name_the_server(string path, HttpStatusCode status)
    {
        var response = await AnswerAsync(path, status);

        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("GET", "/erreur/400", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/deconnexion", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/api/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/demandes", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", "/en-panne", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "/public/en-panne", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "long", HttpStatusCode.RequestUriTooLong)]
    [InlineData("POST", "large", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("POST", "elsewhere", HttpStatusCode.Forbidden)]
    public async Task are_those_of_any_page_when_it_is_an_error_and_it_has_words(string method, string path, HttpStatusCode status)
    {
        using var claire = await _app.SignInAsync(People.Claire);
        using var request = new HttpRequestMessage(new HttpMethod(method), path switch { "long" => "/?" + new string('a', 9_000), "large" or "elsewhere" => "/moi", _ => path });
        if (method == "POST")
        {
            request.Content = new StringContent(new string('a', path == "large" ? 3 * 1024 * 1024 : 1));
            request.Headers.ExpectContinue = true;
        }

        if (path == "elsewhere")
        {
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
        }

        await AssertErrorAsync(await claire.Http.SendAsync(request), status);
    }

    [Fact]
    public async Task are_those_of_any_page_for_whoever_asks_too_often()
    {
        await _visitor.PostWithTokenAsync("/connexion", "/connexion", ("Login", "personne"), ("Passphrase", "rien"));

        await AssertErrorAsync(await _visitor.PostWithTokenAsync("/connexion", "/connexion", ("Login", "personne"), ("Passphrase", "rien")), HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task carry_another_nonce_each_time()
    {
        var nonces = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            nonces.Add(NonceOf(await AnswerAsync("/", HttpStatusCode.OK)));
        }

        Assert.Equal(5, nonces.Count);
    }

    [Fact]
    public async Task carry_the_nonce_of_all_that_the_page_holds_inline()
    {
        var response = await AnswerAsync("/sifac", HttpStatusCode.OK);
        var page = await PortalClient.ReadAsync(response);
        var inline = page.QuerySelectorAll("style, script:not([src])").Where(e => e.TextContent.Trim().Length > 0);

        Assert.DoesNotContain(inline, e => e.GetAttribute("nonce") != NonceOf(response));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload]"));
    }

    [Fact]
    public async Task of_an_unknown_address_are_those_of_any_page()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var response = await claire.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith("default-src 'none';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sifac/articles")]
    [InlineData("/demandes")]
    [InlineData("/no-such-page")]
    public async Task keep_a_signed_in_page_out_of_every_cache(string path)
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var response = await claire.GetAsync(path);

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.CacheControl!.Public);
    }

    [Fact]
    public async Task tell_nothing_of_what_went_wrong_inside()
    {
        var response = await AnswerAsync("/en-panne", HttpStatusCode.InternalServerError);

        Assert.DoesNotContain("un secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string BreakDown() => throw new InvalidOperationException("un secret");

    private static IResult CachedAndBroken(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000";
        return Results.StatusCode(StatusCodes.Status500InternalServerError);
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        SafeHeaders.AssertOn(response);
        Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
        var page = await PortalClient.ReadAsync(response);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.QuerySelector("main p")!.TextContent.Trim());
        Assert.DoesNotContain("error.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private sealed record NumberSent(int Number);

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private static string NonceOf(HttpResponseMessage response) => Nonce().Match(Header(response, "Content-Security-Policy")).Groups["nonce"].Value;

    private async Task<HttpResponseMessage> AnswerAsync(string path, HttpStatusCode status)
    {
        var response = await _visitor.GetAsync(path == "asset" ? await AssetAsync() : path);
        Assert.Equal(status, response.StatusCode);
        return response;
    }

    private async Task<string> AssetAsync() =>
        (await _visitor.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

    [GeneratedRegex("script-src [^;]*'nonce-(?<nonce>[^']{20,})'")]
    private static partial Regex Nonce();
}
