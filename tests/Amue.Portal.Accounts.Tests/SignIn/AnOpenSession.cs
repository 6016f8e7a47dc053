using System.Net;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.SignIn;

public abstract class AnOpenSession(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task is_a_cookie_of_this_host_only_unread_by_scripts_and_gone_with_the_browser()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = Host.NewBrowser();

        var answer = await browser.SignInAsync(account.Login, AccountsHost.Passphrase);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SessionCookie.Name, StringComparison.Ordinal));
        Assert.Equal("__Host-amue-session", SessionCookie.Name);
        Assert.Equal(["path=/", "secure", "samesite=lax", "httponly"], cookie.Split("; ").Skip(1));
    }

    [Fact]
    public async Task ends_after_twelve_hours_however_busy_it_was()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        for (var hour = 1; hour < 12; hour++)
        {
            Host.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
        }

        Host.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task ends_at_the_next_request_when_the_account_is_disabled()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);

        await DoAsync<DisableAccount>(o => o.ExecuteAsync(account.Id, Actor.System("test"), CancellationToken.None));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task does_not_come_back_with_the_account()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        await DoAsync<DisableAccount>(o => o.ExecuteAsync(account.Id, Actor.System("test"), CancellationToken.None));
        await DoAsync<ReinstateAccount>(o => o.ExecuteAsync(account.Id, Actor.System("test"), CancellationToken.None));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
        using var again = await Host.SignInAsync(account.Login);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task ends_at_the_next_request_when_the_passphrase_is_replaced()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);

        await DoAsync<ReplacePassphrase>(o => o.ExecuteAsync(account.Id, "armoire galet tisane fuseau", Actor.System("test"), CancellationToken.None));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
        using var anew = await Host.SignInAsync(account.Login, "armoire galet tisane fuseau");
        Assert.Equal(HttpStatusCode.OK, (await anew.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_nobodys_where_the_host_serves_everyone_alike()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        Assert.Equal("nobody", await browser.ReadAsync("/hors-portail"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task ends_by_signing_out()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        var answer = await browser.SignOutAsync();

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task does_not_end_because_another_site_links_or_posts_to_the_way_out()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        await browser.GetAsync("/deconnexion");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostWithoutTokenAsync("/deconnexion")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    private Task DoAsync<T>(Func<T, Task<Outcome<Done>>> work)
        where T : notnull =>
        Host.InScopeAsync(async services => Assert.True((await work(services.GetRequiredService<T>())).Succeeded));
}

public sealed class AnOpenSessionOnSqlite(OnSqlite hosted) : AnOpenSession(hosted), IClassFixture<OnSqlite>;

public sealed class AnOpenSessionOnPostgreSql(OnPostgreSql hosted) : AnOpenSession(hosted), IClassFixture<OnPostgreSql>;
