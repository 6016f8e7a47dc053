using System.Net;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Sessions;

public abstract class OneOfMySessions(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task copied_before_signing_out_opens_nothing_after()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        using var thief = Host.NewBrowser();
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/mon-nom")).StatusCode);

        await browser.SignOutAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_listed_with_its_browser_and_marked_when_it_is_the_one_that_asks()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        using var other = await Host.SignInAsync(account.Login);

        var page = await browser.OpenAsync("/moi/sessions");

        var cards = page.QuerySelectorAll("main li.card");
        Assert.Equal(2, cards.Length);
        Assert.Contains("Cette session", cards[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Cette session", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Single(cards[1].QuerySelectorAll("button"));
    }

    [Fact]
    public async Task ends_at_its_next_request_when_its_owner_ends_it_elsewhere()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        using var other = await Host.SignInAsync(account.Login);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/mon-nom")).StatusCode);

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/moi/sessions"), []);

        Assert.Equal("/moi/sessions", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task stays_open_when_all_others_are_ended()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        using var second = await Host.SignInAsync(account.Login);
        using var third = await Host.SignInAsync(account.Login);

        await browser.SubmitAsync(await browser.OpenAsync("/moi/sessions"), "#others", []);

        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await third.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_unknown_to_everyone_else()
    {
        var account = await Host.CreateAccountAsync();
        using var victim = await Host.SignInAsync(account.Login);
        var sessionId = await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Sessions.Where(s => s.AccountId == account.Id).Select(s => s.Id).SingleAsync());
        var stranger = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(stranger.Login);
        using var another = await Host.SignInAsync(stranger.Login);

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/moi/sessions"), new() { ["session"] = sessionId.ToString() });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task planted_in_a_browser_never_becomes_that_of_who_signs_in_there()
    {
        var account = await Host.CreateAccountAsync(d => d with { Name = "Luc Ferrand" });
        var attacker = await Host.CreateAccountAsync(d => d with { Name = "Une Intruse" });
        using var attackers = await Host.SignInAsync(attacker.Login);
        using var browser = Host.NewBrowser();
        browser.Cookies.Add(attackers.Cookies.GetAllCookies());

        var form = await browser.OpenAsync("/moi/sessions");
        await browser.PostFormAsync("/connexion", form, new() { ["Login"] = account.Login, ["Passphrase"] = AccountsHost.Passphrase });

        Assert.Equal("Luc Ferrand", await browser.ReadAsync("/mon-nom"));
        Assert.Equal(HttpStatusCode.Redirect, (await attackers.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task ends_when_its_browser_signs_in_again()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = Host.NewBrowser();
        var form = await browser.OpenAsync("/connexion");
        var fields = new Dictionary<string, string> { ["Login"] = account.Login, ["Passphrase"] = AccountsHost.Passphrase };
        await browser.SubmitAsync(form, fields);
        using var copy = Host.NewBrowser();
        copy.Cookies.Add(browser.Cookies.GetAllCookies());
        form = await browser.OpenAsync("/moi/sessions");

        var again = await browser.PostFormAsync("/connexion", form, fields);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task ends_after_an_hour_unused_for_those_who_decide_for_others()
    {
        var agent = await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("ProductAgent")] });
        using var browser = await Host.SignInAsync(agent.Login);
        Host.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/mon-nom")).StatusCode);
        Host.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/mon-nom")).StatusCode);

        Host.Clock.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_noted_as_seen_at_most_every_five_minutes()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        var opened = Host.Clock.UtcNow;

        Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await browser.GetAsync("/mon-nom");
        Assert.Equal(opened, await LastSeenAsync(account.Id));

        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.GetAsync("/mon-nom");
        Assert.Equal(opened + TimeSpan.FromMinutes(5), await LastSeenAsync(account.Id));
    }

    [Fact]
    public async Task is_forgotten_a_month_after_its_end()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        Host.Clock.Advance(SessionLimits.Longest + ForgetSessions.KeptFor + TimeSpan.FromMinutes(1));
        await Host.Services.GetRequiredService<JobRunner>().RunAsync(ForgetSessions.JobName);

        Assert.False(await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Sessions.AnyAsync(s => s.AccountId == account.Id)));
    }

    [Fact]
    public async Task leaves_its_key_nowhere_in_the_database()
    {
        var account = await Host.CreateAccountAsync();
        var (session, key) = Session.Open(account.Id, "", withSecondFactor: false, Host.Clock.UtcNow);

        Assert.NotEqual(key, session.KeyDigest);
        Assert.Equal(Secret.DigestOf(key), session.KeyDigest);
        Assert.Equal(Secret.DigestLength, session.KeyDigest.Length);
    }

    private Task<DateTime> LastSeenAsync(Guid accountId) =>
        Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Sessions.Where(s => s.AccountId == accountId).Select(s => s.LastSeenAt).SingleAsync());
}

public sealed class OneOfMySessionsOnSqlite(OnSqlite hosted) : OneOfMySessions(hosted), IClassFixture<OnSqlite>;

public sealed class OneOfMySessionsOnPostgreSql(OnPostgreSql hosted) : OneOfMySessions(hosted), IClassFixture<OnPostgreSql>;
