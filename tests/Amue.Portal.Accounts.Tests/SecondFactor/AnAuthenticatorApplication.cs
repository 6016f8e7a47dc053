using System.Net;
using System.Text;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.SecondFactor;

public abstract class AnAuthenticatorApplication(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void shows_the_codes_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Fact]
    public async Task is_asked_for_a_code_after_the_passphrase_and_opens_the_page_that_was_asked()
    {
        var (account, application) = await EnrolledAsync();
        using var browser = Host.NewBrowser();

        var first = await browser.SignInAsync(account.Login, AccountsHost.Passphrase, "/mon-nom");
        Assert.Equal("/connexion/code?retour=%2Fmon-nom", first.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/mon-nom")).StatusCode);

        var second = await browser.SubmitAsync(await browser.OpenAsync(first.Headers.Location!.OriginalString), new() { ["Code"] = application.Code });

        Assert.Equal("/mon-nom", second.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task opens_once_with_one_code()
    {
        var (account, application) = await EnrolledAsync();
        var code = application.Code;
        using var first = Host.NewBrowser();
        using var second = Host.NewBrowser();

        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(first, account.Login, code)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(second, account.Login, code)).StatusCode);
    }

    [Fact]
    public async Task opens_once_with_the_code_that_enrolled_it()
    {
        var account = await Host.CreateAccountAsync();
        using var owner = await Host.SignInAsync(account.Login);
        var page = await owner.OpenAsync("/moi/securite/application");
        var used = Totp.CodeAt(Authenticator.SecretIn(page), Totp.StepAt(Host.Clock.UtcNow));
        await owner.SubmitAsync(page, new() { ["Code"] = used });
        using var browser = Host.NewBrowser();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, account.Login, used)).StatusCode);
    }

    [Fact]
    public async Task opens_once_when_fifty_give_its_code_at_the_same_moment()
    {
        var (account, application) = await EnrolledAsync();
        var code = application.Code;

        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            Host.InScopeAsync(services => services.GetRequiredService<TotpCodes>().TakeAsync(account.Id, code, CancellationToken.None)))));

        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task opens_one_session_when_fifty_posts_of_its_code_arrive_together()
    {
        var (account, application) = await EnrolledAsync();
        var code = application.Code;
        using var browser = Host.NewBrowser();
        var page = await browser.OpenAsync((await browser.SignInAsync(account.Login, AccountsHost.Passphrase)).Headers.Location!.OriginalString);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => browser.SubmitAsync(page, new() { ["Code"] = code }))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect && a.Headers.Location!.OriginalString == "/");
        Assert.Equal(2, await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sessions WHERE account_id = {account.Id}").SingleAsync()));
    }

    [Fact]
    public async Task may_be_half_a_minute_off_and_no_more()
    {
        var (account, application) = await EnrolledAsync();
        var old = application.Code;
        Host.Clock.Advance(TimeSpan.FromSeconds(60));
        using var browser = Host.NewBrowser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, account.Login, old)).StatusCode);

        var late = application.Code;
        Host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(browser, account.Login, late)).StatusCode);
    }

    [Fact]
    public async Task is_not_guessed_without_waiting()
    {
        var (account, application) = await EnrolledAsync();
        using var browser = Host.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            await GiveAsync(browser, account.Login, application.Code == "000000" ? "000001" : "000000");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, account.Login, application.Code)).StatusCode);
        Host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(browser, account.Login, application.Code)).StatusCode);
    }

    [Fact]
    public async Task keeps_its_secret_sealed_in_the_database()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        var page = await browser.OpenAsync("/moi/securite/application");
        var secret = Authenticator.SecretIn(page);
        await browser.SubmitAsync(page, new() { ["Code"] = Totp.CodeAt(secret, Totp.StepAt(Host.Clock.UtcNow)) });

        var kept = await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT sealed_secret AS \"Value\" FROM totp_secrets WHERE account_id = {account.Id}").SingleAsync());

        Assert.DoesNotContain(Convert.ToBase64String(secret)[..20], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Base32.Encode(secret), kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_enrolled_with_a_square_and_the_same_secret_as_text()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        var page = await browser.OpenAsync("/moi/securite/application");

        Assert.NotNull(page.QuerySelector("main svg[role=img][aria-label] path"));
        Assert.Equal(Totp.SecretBytes, Authenticator.SecretIn(page).Length);
    }

    [Fact]
    public async Task keeps_the_square_after_a_mistyped_code()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        var page = await browser.OpenAsync("/moi/securite/application");

        var answer = await browser.SubmitAsync(page, new() { ["Code"] = "12345" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(Authenticator.SecretIn(page), Authenticator.SecretIn(await Browser.ReadAsync(answer)));
    }

    [Fact]
    public async Task is_not_enrolled_with_the_secret_that_was_offered_to_someone_else()
    {
        var (victim, attacker) = (await Host.CreateAccountAsync(), await Host.CreateAccountAsync());
        using var attackers = await Host.SignInAsync(attacker.Login);
        using var victims = await Host.SignInAsync(victim.Login);
        var offered = await attackers.OpenAsync("/moi/securite/application");
        var offer = ((AngleSharp.Html.Dom.IHtmlInputElement)offered.QuerySelector("input[name=Offer]")!).Value;
        var code = Totp.CodeAt(Authenticator.SecretIn(offered), Totp.StepAt(Host.Clock.UtcNow));

        var answer = await victims.SubmitAsync(await victims.OpenAsync("/moi/securite/application"), new() { ["Offer"] = offer, ["Code"] = code });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task that_is_lost_is_replaced_by_a_code_on_paper_once()
    {
        var (account, application) = await EnrolledAsync();
        Assert.Equal(RecoveryCodes.Count, application.RecoveryCodes.Distinct().Count());
        using var browser = Host.NewBrowser();
        using var again = Host.NewBrowser();

        var typed = application.RecoveryCodes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(browser, account.Login, typed)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(again, account.Login, typed)).StatusCode);
        Assert.Contains("9 sur 10", await browser.ReadAsync("/moi/securite"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_is_lost_is_replaced_once_by_one_code_on_paper_given_fifty_times()
    {
        var (account, application) = await EnrolledAsync();

        var used = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            Host.InScopeAsync(services => services.GetRequiredService<RecoveryCodes>().UseAsync(account.Id, application.RecoveryCodes[0], CancellationToken.None)))));

        Assert.Single(used, u => u);
    }

    [Fact]
    public async Task has_new_codes_on_paper_when_asked_and_the_former_open_nothing()
    {
        var account = await Host.CreateAccountAsync();
        using var owner = await Host.SignInAsync(account.Login);
        var application = await Authenticator.EnrolAsync(Host, owner);

        var renewed = await Browser.ReadAsync(await owner.SubmitAsync(await owner.OpenAsync("/moi/securite"), "#renew-codes", []));

        var codes = renewed.QuerySelectorAll("main ol code").Select(c => c.TextContent).ToList();
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        using var browser = Host.NewBrowser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, account.Login, application.RecoveryCodes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(browser, account.Login, codes[0])).StatusCode);
    }

    [Fact]
    public async Task that_was_removed_is_asked_for_no_more()
    {
        var account = await Host.CreateAccountAsync();
        using var owner = await Host.SignInAsync(account.Login);
        await Authenticator.EnrolAsync(Host, owner);

        await owner.SubmitAsync(await owner.OpenAsync("/moi/securite"), "#remove-totp", []);

        using var browser = await Host.SignInAsync(account.Login);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_asked_of_nobody_who_has_not_given_their_passphrase()
    {
        using var browser = Host.NewBrowser();

        Assert.Equal("/connexion?retour=%2F", (await browser.GetAsync("/connexion/code")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task is_not_left_out_by_replacing_the_passphrase()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = await Host.CreateAccountAsync(d => d with { Email = email });
        using var owner = await Host.SignInAsync(account.Login);
        await Authenticator.EnrolAsync(Host, owner);
        using var browser = Host.NewBrowser();
        await browser.SubmitAsync(await browser.OpenAsync("/connexion/phrase-oubliee"), new() { ["Who"] = account.Login });
        var link = AccountsHost.LinkIn((await Host.MailsToAsync(email)).Single(m => m.Text.Contains("jeton", StringComparison.Ordinal)));
        await browser.SubmitAsync(await browser.OpenAsync(link), new() { ["Passphrase"] = "armoire galet tisane fuseau" });

        var answer = await browser.SignInAsync(account.Login, "armoire galet tisane fuseau");

        Assert.StartsWith("/connexion/code", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task<(RegisteredAccount Account, Authenticator Application)> EnrolledAsync()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        return (account, await Authenticator.EnrolAsync(Host, browser));
    }

    private static async Task<HttpResponseMessage> GiveAsync(Browser browser, string login, string code)
    {
        var first = await browser.SignInAsync(login, AccountsHost.Passphrase);
        return await browser.SubmitAsync(await browser.OpenAsync(first.Headers.Location!.OriginalString), new() { ["Code"] = code });
    }
}

public sealed class AnAuthenticatorApplicationOnSqlite(OnSqlite hosted) : AnAuthenticatorApplication(hosted), IClassFixture<OnSqlite>;

public sealed class AnAuthenticatorApplicationOnPostgreSql(OnPostgreSql hosted) : AnAuthenticatorApplication(hosted), IClassFixture<OnPostgreSql>;
