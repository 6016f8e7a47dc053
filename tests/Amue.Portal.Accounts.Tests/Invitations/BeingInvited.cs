using System.Net;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Invitations;

public abstract class BeingInvited(Hosted hosted)
{
    private const string Chosen = "armoire galet tisane fuseau";

    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task makes_an_account_with_the_role_and_opens_it()
    {
        var (valmont, sifac) = await ScopeAsync();
        var (email, link) = await InviteAsync(await AdministratorAsync(), "Correspondent", valmont, sifac);
        using var browser = Host.NewBrowser();

        var answer = await AcceptAsync(browser, link);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Equal("Zoé Martin", await browser.ReadAsync("/mon-nom"));
        var account = await AccountAsync(email);
        var actor = await Host.ActorAsync(account.Id);
        Assert.Equal(valmont, actor.EstablishmentId);
        Assert.Contains(actor.Rights, r => r.Role == "Correspondent" && r.Scope == new Scope(EstablishmentId: valmont, ProductId: sifac));
        Assert.Contains(actor.Rights, r => r.Role == Role.Member);
    }

    [Fact]
    public async Task leads_to_the_public_address_whatever_host_the_inviter_asked()
    {
        var (_, link) = await InviteAsync(await AdministratorAsync());

        Assert.StartsWith("/invitation?jeton=", link, StringComparison.Ordinal);
        Assert.Equal("/invitation?jeton=".Length + 43, link.Length);
    }

    [Fact]
    public async Task works_once()
    {
        var (_, link) = await InviteAsync(await AdministratorAsync());
        using var browser = Host.NewBrowser();
        using var second = Host.NewBrowser();
        var openedBefore = await second.OpenAsync(link);
        await AcceptAsync(browser, link);

        var late = await second.SubmitAsync(openedBefore, Newcomer("autre"));
        var replay = await second.GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, replay.StatusCode);
        Assert.Contains("déjà servi", WebUtility.HtmlDecode(await replay.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_two_browsers_at_once_makes_one_account()
    {
        var (email, link) = await InviteAsync(await AdministratorAsync());
        var secret = link.Split('=')[1];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Host.InScopeAsync(services => services.GetRequiredService<AcceptInvitation>()
            .ExecuteAsync(secret, new NewcomerDetails($"zoe.{Guid.NewGuid():N}", "Zoé", "", Chosen), CancellationToken.None))));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Equal(RefusalKind.Conflict, o.Refusal!.Kind));
        Assert.Equal(1, await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Accounts.CountAsync(a => a.Email == email)));
    }

    [Fact]
    public async Task ends_after_seventy_two_hours()
    {
        var (_, link) = await InviteAsync(await AdministratorAsync());
        using var browser = Host.NewBrowser();

        Host.Clock.Advance(TimeSpan.FromHours(72));
        var answer = await browser.GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("a expiré", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?jeton=")]
    [InlineData("?jeton=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task through_an_altered_link_is_no_invitation(string query)
    {
        using var browser = Host.NewBrowser();

        var answer = await browser.GetAsync("/invitation" + query);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("n’est pas valable", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_with_the_rights_of_who_invited()
    {
        var administrator = await AdministratorAsync();
        var (email, link) = await InviteAsync(administrator);
        using var browser = Host.NewBrowser();
        var page = await browser.OpenAsync(link);

        await Host.InScopeAsync(services => services.GetRequiredService<DisableAccount>().ExecuteAsync(administrator.AccountId!.Value, Actor.System("test"), CancellationToken.None));
        var answer = await browser.SubmitAsync(page, Newcomer("zoe"));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.False(await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Accounts.AnyAsync(a => a.Email == email)));
    }

    [Fact]
    public async Task and_withdrawn_opens_nothing()
    {
        var administrator = await AdministratorAsync();
        var (email, link) = await InviteAsync(administrator);
        using var browser = Host.NewBrowser();

        await Host.InScopeAsync(async services =>
        {
            var id = await services.GetRequiredService<PortalDb>().Invitations.Where(i => i.Email == email).Select(i => i.Id).SingleAsync();
            Assert.True((await services.GetRequiredService<WithdrawInvitation>().ExecuteAsync(id, administrator, CancellationToken.None)).Succeeded);
        });

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("Passphrase", "trop court", "au moins 15")]
    [InlineData("Passphrase", "motdepassemotdepasse", "trop facile à deviner")]
    [InlineData("Name", " ", "nom de la personne")]
    [InlineData("Login", "Zoé !", "Un identifiant compte")]
    public async Task says_what_is_wrong_keeps_what_was_typed_and_stays_open(string field, string value, string said)
    {
        var (_, link) = await InviteAsync(await AdministratorAsync());
        using var browser = Host.NewBrowser();

        var answer = await browser.SubmitAsync(await browser.OpenAsync(link), new(Newcomer("zoe")) { [field] = value });

        var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.DoesNotContain("trop court\"", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AcceptAsync(browser, link)).StatusCode);
    }

    [Fact]
    public async Task never_gives_more_than_the_inviter_may_give()
    {
        var (valmont, _) = await ScopeAsync();
        var local = await LocalAdministratorAsync(valmont);

        Assert.Equal(RefusalKind.NotPermitted, await RefusalAsync(local, new InvitationDetails("a@example.org", "PlatformAdministrator") { EstablishmentId = valmont }));
        Assert.Equal(RefusalKind.NotPermitted, await RefusalAsync(local, new InvitationDetails("a@example.org", Role.Member)));
        Assert.Equal(RefusalKind.NotPermitted, await RefusalAsync(await Host.ActorAsync((await Host.CreateAccountAsync()).Id), new InvitationDetails("a@example.org", Role.Member)));
        Assert.Null(await RefusalAsync(local, new InvitationDetails("a@example.org", Role.Member) { EstablishmentId = valmont }));
    }

    [Fact]
    public async Task is_seen_by_those_who_manage_that_establishment_only()
    {
        var (valmont, _) = await ScopeAsync();
        var (email, _) = await InviteAsync(await AdministratorAsync(), Role.Member, valmont);
        var other = await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync("E171", CancellationToken.None));

        Assert.Contains(email, await SeenByAsync(await LocalAdministratorAsync(valmont)));
        Assert.DoesNotContain(email, await SeenByAsync(await LocalAdministratorAsync(other!.Id)));
    }

    [Fact]
    public async Task through_the_page_sends_the_mail()
    {
        var administrator = await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("PlatformAdministrator")] });
        using var browser = await Host.SignInAsync(administrator.Login);
        var email = $"{Guid.NewGuid():N}@example.org";

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/administration/invitations"), new() { ["Email"] = email });

        Assert.Equal("/administration/invitations", answer.Headers.Location!.OriginalString);
        Assert.Single(await Host.MailsToAsync(email));
        Assert.Contains(email, await browser.ReadAsync("/administration/invitations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_no_secret_in_the_database_once_the_mail_has_left()
    {
        var (email, link) = await InviteAsync(await AdministratorAsync());

        var kept = await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT coalesce(sealed_path, '') || coalesce(address, '') || path AS \"Value\" FROM queued_mails").ToListAsync());

        Assert.DoesNotContain(kept, k => k.Contains(link.Split('=')[1], StringComparison.Ordinal) || k.Contains(email, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Newcomer(string login) =>
        new() { ["Name"] = "Zoé Martin", ["Login"] = $"{login}.{Guid.NewGuid():N}", ["JobFunction"] = "Gestionnaire", ["Passphrase"] = Chosen };

    private static async Task<HttpResponseMessage> AcceptAsync(Browser browser, string link) => await browser.SubmitAsync(await browser.OpenAsync(link), Newcomer("zoe"));

    private async Task<(string Email, string Link)> InviteAsync(Actor inviter, string role = Role.Member, Guid? establishment = null, Guid? product = null)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        Assert.Null(await RefusalAsync(inviter, new InvitationDetails(email, role) { EstablishmentId = establishment, ProductId = product }));
        return (email, AccountsHost.LinkIn(Assert.Single(await Host.MailsToAsync(email))));
    }

    private Task<RefusalKind?> RefusalAsync(Actor inviter, InvitationDetails details) => Host.InScopeAsync(async services =>
        (await services.GetRequiredService<InvitePerson>().ExecuteAsync(details, inviter, CancellationToken.None)).Refusal?.Kind);

    private Task<List<string>> SeenByAsync(Actor actor) => Host.InScopeAsync(async services =>
        (await services.GetRequiredService<SentInvitations>().ListAsync(actor, CancellationToken.None)).Value.Select(i => i.Email).ToList());

    private async Task<Actor> AdministratorAsync() =>
        await Host.ActorAsync((await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole("PlatformAdministrator")] })).Id);

    private async Task<Actor> LocalAdministratorAsync(Guid establishment) => await Host.ActorAsync((await Host.CreateAccountAsync(d => d with
    {
        EstablishmentId = establishment,
        Roles = [new RequestedRole(Role.Member), new RequestedRole("EstablishmentAdministrator", new Scope(EstablishmentId: establishment))],
    })).Id);

    private Task<(Guid Establishment, Guid Product)> ScopeAsync() => Host.InScopeAsync(async services =>
    {
        var referential = services.GetRequiredService<ReferentialDirectory>();
        return ((await referential.FindEstablishmentAsync("E042", CancellationToken.None))!.Id, (await referential.FindProductAsync("sifac", CancellationToken.None))!.Id);
    });

    private Task<Account> AccountAsync(string email) => Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Accounts.SingleAsync(a => a.Email == email));
}

public sealed class BeingInvitedOnSqlite(OnSqlite hosted) : BeingInvited(hosted), IClassFixture<OnSqlite>;

public sealed class BeingInvitedOnPostgreSql(OnPostgreSql hosted) : BeingInvited(hosted), IClassFixture<OnPostgreSql>;
