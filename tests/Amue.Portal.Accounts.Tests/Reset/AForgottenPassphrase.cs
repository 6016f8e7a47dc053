using System.Net;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Reset;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Reset;

public abstract class AForgottenPassphrase(Hosted hosted)
{
    private const string New = "armoire galet tisane fuseau";

    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task is_replaced_through_a_link_in_a_mail_and_ends_open_sessions()
    {
        var (account, email) = await AccountAsync();
        using var open = await Host.SignInAsync(account.Login);
        using var browser = Host.NewBrowser();

        var answer = await browser.SubmitAsync(await browser.OpenAsync(await LinkAsync(account.Login, email)), new() { ["Passphrase"] = New });

        Assert.Equal("/connexion", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/mon-nom")).StatusCode);
        using var anew = await Host.SignInAsync(account.Login, New);
        Assert.Equal(HttpStatusCode.OK, (await anew.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);
        Assert.Contains(await Host.MailsToAsync(email), m => m.Subject == "Votre phrase de passe a changé");
    }

    [Fact]
    public async Task is_asked_for_by_address_as_well()
    {
        var (_, email) = await AccountAsync();

        Assert.StartsWith("/connexion/nouvelle-phrase?jeton=", await LinkAsync(email.ToUpperInvariant(), email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_the_same_answer_for_nobody()
    {
        var (account, _) = await AccountAsync();

        var known = await AskAsync(account.Login);
        var unknown = await AskAsync("personne.du.tout");

        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task is_the_same_work_for_nobody()
    {
        var (account, _) = await AccountAsync();
        var before = await RowsAsync();
        await AskAsync(account.Login);
        var between = await RowsAsync();

        await AskAsync("personne.du.tout");

        var after = await RowsAsync();
        Assert.Equal(between.Zip(before, (b, a) => b - a), after.Zip(between, (b, a) => b - a));
    }

    [Fact]
    public async Task of_a_disabled_account_is_written_to_nobody()
    {
        var (account, email) = await AccountAsync();
        await Host.InScopeAsync(services => services.GetRequiredService<Closing.DisableAccount>()
            .ExecuteAsync(account.Id, Platform.Security.Actor.System("test"), CancellationToken.None));

        await AskAsync(account.Login);

        Assert.Empty(await Host.MailsToAsync(email));
    }

    [Fact]
    public async Task is_replaced_once_by_one_link()
    {
        var (account, email) = await AccountAsync();
        var secret = (await LinkAsync(account.Login, email)).Split('=')[1];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => UseAsync(secret, $"armoire galet tisane fuseau {i}")));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.Equal(RefusalKind.Conflict, (await UseAsync(secret, New)).Refusal!.Kind);
    }

    [Fact]
    public async Task ends_its_link_after_ten_minutes()
    {
        var (account, email) = await AccountAsync();
        var link = await LinkAsync(account.Login, email);
        using var browser = Host.NewBrowser();
        Host.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).StatusCode);

        Host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).StatusCode);
        Assert.Equal(RefusalKind.Conflict, (await UseAsync(link.Split('=')[1], New)).Refusal!.Kind);
    }

    [Fact]
    public async Task ends_its_other_links_with_the_one_that_was_used()
    {
        var (account, email) = await AccountAsync();
        var first = await LinkAsync(account.Login, email);
        var second = await LinkAsync(account.Login, email);
        Assert.True((await UseAsync(second.Split('=')[1], New)).Succeeded);

        Assert.Equal(RefusalKind.Conflict, (await UseAsync(first.Split('=')[1], New)).Refusal!.Kind);
    }

    [Fact]
    public async Task is_mailed_three_times_an_hour_at_most()
    {
        var (account, email) = await AccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await AskAsync(account.Login);
        }

        Assert.Equal(AskForReset.MostInAnHour, (await Host.MailsToAsync(email)).Count);
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(account.Login);
        Assert.Equal(AskForReset.MostInAnHour + 1, (await Host.MailsToAsync(email)).Count);
    }

    [Fact]
    public async Task leads_to_the_public_address_whatever_host_was_asked()
    {
        var (account, email) = await AccountAsync();
        using var browser = Host.NewBrowser();
        browser.Headers.Host = "evil.example.net";
        browser.Headers.Add("X-Forwarded-Host", "evil.example.net");

        await browser.SubmitAsync(await browser.OpenAsync("/connexion/phrase-oubliee"), new() { ["Who"] = account.Login });

        var mail = Assert.Single(await Host.MailsToAsync(email));
        Assert.DoesNotContain("evil", mail.Text, StringComparison.Ordinal);
        Assert.Contains(AccountsHost.PublicAddress, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_replaced_by_one_that_is_easy_to_guess()
    {
        var (account, email) = await AccountAsync();
        using var browser = Host.NewBrowser();
        var page = await browser.OpenAsync(await LinkAsync(account.Login, email));

        var answer = await browser.SubmitAsync(page, new() { ["Passphrase"] = "motdepassemotdepasse" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(page, new() { ["Passphrase"] = New })).StatusCode);
    }

    private async Task<(RegisteredAccount Account, string Email)> AccountAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        return (await Host.CreateAccountAsync(d => d with { Email = email }), email);
    }

    private async Task<string> LinkAsync(string who, string email)
    {
        await AskAsync(who);
        return AccountsHost.LinkIn((await Host.MailsToAsync(email))[^1]);
    }

    private async Task<(HttpStatusCode, string)> AskAsync(string who)
    {
        using var browser = Host.NewBrowser();
        var answer = await browser.SubmitAsync(await browser.OpenAsync("/connexion/phrase-oubliee"), new() { ["Who"] = who });
        return (answer.StatusCode, (await Browser.ReadAsync(answer)).QuerySelector("main")!.TextContent);
    }

    private Task<Outcome<Done>> UseAsync(string secret, string passphrase) =>
        Host.InScopeAsync(services => services.GetRequiredService<ResetPassphrase>().ExecuteAsync(secret, passphrase, CancellationToken.None));

    private Task<int[]> RowsAsync() => Host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>().Database;
        return new[]
        {
            await db.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM passphrase_resets").SingleAsync(),
            await db.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM queued_mails").SingleAsync(),
            await db.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM audit_entries").SingleAsync(),
        };
    });
}

public sealed class AForgottenPassphraseOnSqlite(OnSqlite hosted) : AForgottenPassphrase(hosted), IClassFixture<OnSqlite>;

public sealed class AForgottenPassphraseOnPostgreSql(OnPostgreSql hosted) : AForgottenPassphrase(hosted), IClassFixture<OnPostgreSql>;
