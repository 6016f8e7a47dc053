using System.Net;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Http;

/// <summary>The limits of a portal as it is delivered.</summary>
public sealed class AskingTooOften : IAsyncLifetime
{
    private const int PerTenSeconds = 50;
    private const int RefusedSignIns = 5;
    private const int Campus = 500;

    private PortalApp _app = null!;
    private PortalClient _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync(
            new Dictionary<string, string?>
            {
                ["Limits:AnonymousPerTenSeconds"] = $"{new RequestLimits().AnonymousPerTenSeconds}",
                ["Limits:AnonymousPerMinute"] = $"{new RequestLimits().AnonymousPerMinute}",
                ["Limits:RefusedSignInsPerTenMinutes"] = $"{RefusedSignIns}",
                ["Portal:Proxies"] = "127.0.0.1, 10.20.0.0/16",
            },
            // Five hundred people sign in: what is shown does not depend on how slow that is.
            services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1),
            endpoints => endpoints.MapGet("/qui", (HttpContext context) => context.Connection.RemoteIpAddress!.ToString()).WithMetadata(new Platform.Http.PublicPageAttribute()));
        _visitor = _app.Anonymous();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public void is_fifty_times_in_ten_seconds_or_two_hundred_a_minute() =>
        Assert.Equal((PerTenSeconds, 200), (new RequestLimits().AnonymousPerTenSeconds, new RequestLimits().AnonymousPerMinute));

    [Fact]
    public async Task from_one_address_is_refused_until_it_is_time_again()
    {
        Assert.All(await AskAsync(PerTenSeconds), a => Assert.Equal(HttpStatusCode.OK, a));

        using var refused = await _visitor.GetAsync("/charte");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.Equal("Trop de demandes en peu de temps", (await PortalClient.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task leaves_assets_health_and_the_ways_in_open()
    {
        var asset = (await _visitor.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        await AskAsync(PerTenSeconds);

        foreach (var open in new[] { asset, "/health/live", "/health/ready", "/connexion", "/connexion/phrase-oubliee", "/.well-known/security.txt" })
        {
            Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(open)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await _visitor.GetAsync("/charte")).StatusCode);
    }

    [Fact]
    public async Task is_not_what_a_campus_behind_one_address_does()
    {
        var logins = await CampusAsync();
        var page = await _visitor.PageAsync("/connexion");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answers = new List<HttpStatusCode>();
        foreach (var login in logins)
        {
            var signedIn = await _visitor.PostAsync("/connexion", new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Login"] = login,
                ["Passphrase"] = People.Passphrase,
                ["retour"] = "/",
            });
            answers.Add(signedIn.StatusCode);
            answers.Add((await _visitor.GetAsync("/charte")).StatusCode);
            _visitor.Forget("__Host-amue-session");
        }

        Assert.Equal(Campus, answers.Count(a => a == HttpStatusCode.Found));
        Assert.Equal(Campus, answers.Count(a => a == HttpStatusCode.OK));
    }

    [Fact]
    public async Task at_a_way_in_counts_what_is_refused()
    {
        for (var i = 0; i < RefusedSignIns; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync("personne")).StatusCode);
        }

        using var refused = await SignInAsync("personne");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        // By no other door either, and from another address by each.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _visitor.PostWithTokenAsync("/connexion/phrase-oubliee", "/connexion/phrase-oubliee", ("Who", "personne"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync("personne", from: "203.0.113.7")).StatusCode);
    }

    [Fact]
    public async Task for_new_passphrases_counts_each_time()
    {
        for (var i = 0; i < RefusedSignIns; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _visitor.PostWithTokenAsync("/connexion/phrase-oubliee", "/connexion/phrase-oubliee", ("Who", $"personne{i}"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await _visitor.PostWithTokenAsync("/connexion/phrase-oubliee", "/connexion/phrase-oubliee", ("Who", "personne"))).StatusCode);
    }

    [Fact]
    public async Task from_several_addresses_of_one_ipv6_subscriber_is_one()
    {
        for (var i = 0; i < PerTenSeconds; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await AskAsAsync($"2001:db8:1:2::{i:x}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsAsync("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        Assert.Equal(HttpStatusCode.OK, await AskAsAsync("2001:db8:1:3::1"));
    }

    [Fact]
    public async Task under_a_name_that_a_proxy_gave_counts_that_name()
    {
        for (var i = 0; i < PerTenSeconds; i++)
        {
            // The client pretends a new address each time; the proxies add the one that they see.
            Assert.Equal(HttpStatusCode.OK, await AskAsAsync($"198.51.100.{i}, 203.0.113.9, 10.20.3.4"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsAsync("198.51.100.200, 203.0.113.9"));
        Assert.Equal(HttpStatusCode.OK, await AskAsAsync("203.0.113.10"));
    }

    [Fact]
    public async Task under_a_name_that_no_proxy_gave_counts_the_address()
    {
        await _app.RestartAsync(new Dictionary<string, string?> { ["Limits:AnonymousPerTenSeconds"] = $"{PerTenSeconds}", ["Portal:Proxies"] = "" });
        using var visitor = _app.Anonymous();
        for (var i = 0; i < PerTenSeconds; i++)
        {
            await AskAsAsync($"198.51.100.{i}", visitor);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsAsync("198.51.100.200", visitor));
    }

    private async Task<List<HttpStatusCode>> AskAsync(int times)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add((await _visitor.GetAsync("/qui")).StatusCode);
        }

        return answers;
    }

    private async Task<HttpStatusCode> AskAsAsync(string forwarded, PortalClient? visitor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/qui");
        request.Headers.Add("X-Forwarded-For", forwarded);
        return (await (visitor ?? _visitor).Http.SendAsync(request)).StatusCode;
    }

    private async Task<HttpResponseMessage> SignInAsync(string login, string? from = null)
    {
        var token = (await _visitor.PageAsync("/connexion")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connexion")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Login"] = login, ["Passphrase"] = "une phrase quelconque" }),
        };
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        return await _visitor.Http.SendAsync(request);
    }

    private async Task<List<string>> CampusAsync()
    {
        var logins = Enumerable.Range(0, Campus).Select(i => $"etudiant.{i}").ToList();
        foreach (var part in logins.Chunk(50))
        {
            await _app.InScopeAsync(async services =>
            {
                foreach (var login in part)
                {
                    var created = await services.GetRequiredService<CreateAccount>().ExecuteAsync(
                        new AccountDetails(login, "Un étudiant", $"{login}@e042.example.org"), People.Passphrase, Actor.System("a test"), CancellationToken.None);
                    Assert.True(created.Succeeded);
                }
            });
        }

        return logins;
    }
}
