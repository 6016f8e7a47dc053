using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Registration;

public abstract class CreatingAnAccount(Hosted hosted)
{
    private static readonly AccountDetails Claire = new("claire.membre", "Claire Aubry", "claire.aubry@e042.example.org");

    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task keeps_what_was_told_and_the_roles_with_their_end()
    {
        var end = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var made = await Host.CreateAccountAsync(d => d with { JobFunction = " Gestionnaire ", Roles = [new RequestedRole(Role.Member), new RequestedRole("ProductAgent", ExpiresAt: end)] });

        await Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var account = await db.Accounts.SingleAsync(a => a.Id == made.Id);
            Assert.Equal(("Claire Aubry", "claire.aubry@e042.example.org", "Gestionnaire", "fr", "Europe/Paris"), (account.Name, account.Email, account.JobFunction, account.Language, account.TimeZoneId));
            Assert.Equal(Host.Clock.UtcNow, account.CreatedAt);
            var grants = await db.RoleGrants.Where(g => g.AccountId == made.Id).OrderBy(g => g.Role).ToListAsync();
            Assert.Equal([("Member", null), ("ProductAgent", end)], grants.Select(g => (g.Role, g.ExpiresAt)));
        });
    }

    [Fact]
    public async Task announces_a_person_and_tells_nothing_about_them()
    {
        var made = await Host.CreateAccountAsync();

        await Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var person = await db.ActorReferences.SingleAsync(r => r.AccountId == made.Id);
            var payload = await db.Set<EventRecord>().Where(e => e.Type == "account.created").OrderByDescending(e => e.Id).Select(e => e.Payload).FirstAsync();
            Assert.Equal($$"""{"personRef":"{{person.Ref}}"}""", payload);
        });
    }

    [Fact]
    public async Task under_a_login_that_is_taken_is_refused()
    {
        var made = await Host.CreateAccountAsync();

        Assert.Equal([("Login", "accounts.login.taken")], await ErrorsAsync(Claire with { Login = made.Login }));
    }

    [Fact]
    public async Task with_a_poor_passphrase_is_refused_and_leaves_nothing()
    {
        Assert.Equal([("Passphrase", "accounts.passphrase.guessable")], await ErrorsAsync(Claire, "claire.membre-amue-2026"));
        Assert.Equal([("Passphrase", "accounts.passphrase.tooShort")], await ErrorsAsync(Claire, "trop court"));
        Assert.False(await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Accounts.AnyAsync(a => a.NormalizedUserName == Claire.Login)));
    }

    [Fact]
    public async Task tells_everything_that_is_wrong_at_once()
    {
        var errors = await ErrorsAsync(new AccountDetails("Claire Aubry", " ", "claire <c@example.org>\r\nBcc: x@example.org")
        {
            JobFunction = new string('x', 161),
            DisplayMode = DisplayMode.Pseudonym,
            Language = "de",
            TimeZoneId = "Europe/Lutèce",
            EstablishmentId = Guid.NewGuid(),
            Roles = [new RequestedRole("Emperor")],
        });

        Assert.Equal(["Login", "Name", "Email", "JobFunction", "Pseudonym", "Language", "TimeZoneId", "EstablishmentId", "Roles"], errors.Select(e => e.Field));
    }

    private async Task<List<(string Field, string Key)>> ErrorsAsync(AccountDetails details, string passphrase = AccountsHost.Passphrase)
    {
        var outcome = await Host.InScopeAsync(services =>
            services.GetRequiredService<CreateAccount>().ExecuteAsync(details, passphrase, Actor.System("test"), CancellationToken.None));
        Assert.Equal(RefusalKind.Invalid, outcome.Refusal?.Kind);
        return outcome.Refusal!.Errors.Select(e => (e.Field, e.Key)).ToList();
    }
}

public sealed class CreatingAnAccountOnSqlite(OnSqlite hosted) : CreatingAnAccount(hosted), IClassFixture<OnSqlite>;

public sealed class CreatingAnAccountOnPostgreSql(OnPostgreSql hosted) : CreatingAnAccount(hosted), IClassFixture<OnPostgreSql>;
