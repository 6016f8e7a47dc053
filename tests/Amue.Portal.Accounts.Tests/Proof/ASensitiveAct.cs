using System.Net;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Accounts.Tests.SecondFactor;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Tests.Proof;

public abstract class ASensitiveAct(Hosted hosted)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task asks_who_it_is_after_ten_minutes_and_loses_nothing_of_what_was_posted()
    {
        using var browser = await AdministratorAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        var page = await browser.OpenAsync("/administration/invitations");
        Host.Clock.Advance(Long);

        var asked = await Browser.ReadAsync(await browser.SubmitAsync(page, new() { ["Email"] = email }));
        Assert.Empty(await Host.MailsToAsync(email));
        var answer = await browser.SubmitAsync(asked, new() { ["preuve"] = AccountsHost.Passphrase });

        Assert.Equal("/administration/invitations", answer.Headers.Location!.OriginalString);
        Assert.Single(await Host.MailsToAsync(email));
    }

    [Fact]
    public async Task is_not_done_on_a_wrong_proof_and_still_loses_nothing()
    {
        using var browser = await AdministratorAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        var page = await browser.OpenAsync("/administration/invitations");
        Host.Clock.Advance(Long);

        var asked = await Browser.ReadAsync(await browser.SubmitAsync(page, new() { ["Email"] = email }));
        var refused = await browser.SubmitAsync(asked, new() { ["preuve"] = "une autre phrase de passe" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await Host.MailsToAsync(email));

        await browser.SubmitAsync(await Browser.ReadAsync(refused), new() { ["preuve"] = AccountsHost.Passphrase });
        Assert.Single(await Host.MailsToAsync(email));
    }

    [Fact]
    public async Task asks_nothing_within_ten_minutes()
    {
        using var browser = await AdministratorAsync();
        Host.Clock.Advance(Long - TimeSpan.FromSeconds(1));

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/administration/invitations"), new() { ["Email"] = $"{Guid.NewGuid():N}@example.org" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task that_begins_by_reading_a_page_leads_back_to_it()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        Host.Clock.Advance(Long);

        var asked = await browser.OpenAsync("/moi/securite/phrase-de-passe");
        Assert.Null(asked.QuerySelector("input[name=Passphrase]"));
        var answer = await browser.SubmitAsync(asked, new() { ["preuve"] = AccountsHost.Passphrase });

        Assert.Equal("/moi/securite/phrase-de-passe", answer.Headers.Location!.OriginalString);
        Assert.NotNull((await browser.OpenAsync("/moi/securite/phrase-de-passe")).QuerySelector("input[name=Passphrase]"));
    }

    [Fact]
    public async Task takes_a_code_of_the_application_as_well()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        var application = await Authenticator.EnrolAsync(Host, browser);
        Host.Clock.Advance(Long);

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/moi/securite/phrase-de-passe"), new() { ["preuve"] = application.Code });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task is_not_a_way_to_guess_a_passphrase()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);
        Host.Clock.Advance(Long);
        var asked = await browser.OpenAsync("/moi/securite/phrase-de-passe");
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync(asked, new() { ["preuve"] = $"essai numéro {i} de la phrase" });
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(asked, new() { ["preuve"] = AccountsHost.Passphrase })).StatusCode);
    }

    [Fact]
    public async Task of_replacing_ones_passphrase_ends_all_other_sessions_and_is_told_by_mail()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = await Host.CreateAccountAsync(d => d with { Email = email });
        using var browser = await Host.SignInAsync(account.Login);
        using var other = await Host.SignInAsync(account.Login);

        await browser.SubmitAsync(await browser.OpenAsync("/moi/securite/phrase-de-passe"), new() { ["Passphrase"] = "armoire galet tisane fuseau" });

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/mon-nom")).StatusCode);
        Assert.Single(await Host.MailsToAsync(email), m => m.Subject == "Votre phrase de passe a changé");
    }

    private async Task<Browser> AdministratorAsync() =>
        await Host.SignInAsync((await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("PlatformAdministrator")] })).Login);
}

public sealed class ASensitiveActOnSqlite(OnSqlite hosted) : ASensitiveAct(hosted), IClassFixture<OnSqlite>;

public sealed class ASensitiveActOnPostgreSql(OnPostgreSql hosted) : ASensitiveAct(hosted), IClassFixture<OnPostgreSql>;
