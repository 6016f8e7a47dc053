using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Recipes;

public abstract class AnAccountsStep(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task makes_accounts_with_their_roles_groups_and_passphrase()
    {
        await RunAsync(
            """
            { "login": "luc.corresp", "name": "Luc Ferrand", "email": "luc@example.org", "function": "Correspondant Sifac", "establishment": "E171", "language": "en",
              "passphrase": "lanterne cheval pupitre violet",
              "roles": [ { "role": "Member" }, { "role": "Correspondent", "establishment": "E171", "product": "sifac", "until": "2027-12-31" } ], "groups": [ "sifac-n2" ] }
            """);

        using var browser = await Host.SignInAsync("luc.corresp");
        Assert.Equal("Luc Ferrand", await browser.ReadAsync("/mon-nom"));
        var (account, grants, groups) = await ReadAsync("luc.corresp");
        Assert.Equal(("Correspondant Sifac", "en", "Pacific/Noumea"), (account.JobFunction, account.Language, account.TimeZoneId));
        Assert.Equal(["sifac-n2"], groups);
        var correspondent = Assert.Single(grants, g => g.Role == "Correspondent");
        Assert.Equal(account.EstablishmentId, correspondent.EstablishmentId);
        Assert.NotNull(correspondent.ProductId);
        Assert.Equal(new DateTime(2027, 12, 31, 23, 0, 0, DateTimeKind.Utc), correspondent.ExpiresAt);
    }

    [Fact]
    public async Task run_again_changes_nothing_and_announces_nothing()
    {
        const string Eva = """{ "login": "eva.editrice", "name": "Éva Rousseau", "email": "eva@example.org", "roles": [ { "role": "Member" }, { "role": "ProductAgent", "product": "sifac" } ] }""";
        await RunAsync(Eva);
        var (before, grants, _) = await ReadAsync("eva.editrice");
        var events = await EventsAsync();

        await RunAsync(Eva);

        var (after, same, _) = await ReadAsync("eva.editrice");
        Assert.Equal(before.ConcurrencyStamp, after.ConcurrencyStamp);
        Assert.Equal(grants.Select(g => g.Id), same.Select(g => g.Id));
        Assert.Equal(events, await EventsAsync());
    }

    [Fact]
    public async Task run_with_another_description_brings_the_account_to_it_and_takes_other_roles_back()
    {
        await RunAsync("""{ "login": "marc.n2", "name": "Marc Olivier", "email": "marc@example.org", "roles": [ { "role": "Member" }, { "role": "ProductAgent", "product": "sifac" } ] }""");
        var (_, before, _) = await ReadAsync("marc.n2");

        await RunAsync("""{ "login": "marc.n2", "name": "Marc Olivier-Diaz", "email": "marc@example.org", "displayMode": "Name", "roles": [ { "role": "Member" } ] }""");

        var (account, grants, _) = await ReadAsync("marc.n2");
        Assert.Equal(("Marc Olivier-Diaz", DisplayMode.Name), (account.Name, account.DisplayMode));
        Assert.Equal([before.Single(g => g.Role == Role.Member).Id], grants.Select(g => g.Id));
    }

    [Fact]
    public async Task never_replaces_a_passphrase_that_exists()
    {
        await RunAsync("""{ "login": "sophie.n2", "name": "Sophie Lambert", "email": "sophie@example.org", "passphrase": "lanterne cheval pupitre violet" }""");
        using var open = await Host.SignInAsync("sophie.n2");

        await RunAsync("""{ "login": "sophie.n2", "name": "Sophie Lambert", "email": "sophie@example.org", "passphrase": "armoire galet tisane fuseau" }""");

        Assert.Equal("Sophie Lambert", await open.ReadAsync("/mon-nom"));
        using var again = await Host.SignInAsync("sophie.n2");
    }

    [Fact]
    public async Task gives_a_passphrase_to_an_account_that_has_none()
    {
        await RunAsync("""{ "login": "karim.n2", "name": "Karim Haddad", "email": "karim@example.org" }""");

        await RunAsync("""{ "login": "karim.n2", "name": "Karim Haddad", "email": "karim@example.org", "passphrase": "lanterne cheval pupitre violet" }""");

        using var browser = await Host.SignInAsync("karim.n2");
    }

    [Fact]
    public async Task tells_every_problem_where_it_is_written_and_changes_nothing()
    {
        var problems = await ProblemsAsync(
            """
            { "login": "yann.mod", "name": "Yann Le Goff", "email": "yann@example.org" },
            { "Login": "Yann Mod", "name": "", "email": "yann", "function": "a\u0007b", "establishment": "E999", "language": "de", "timeZone": "Mars/Olympus",
              "displayMode": "Pseudonym", "passphrase": "amue",
              "roles": [ { "role": "Emperor" }, { "role": "Member", "space": "nulle-part", "establishment": "E998", "product": "rien" } ], "groups": [ "sifac-n2", "personne" ] },
            { "login": "yann.mod", "name": "Yann Le Goff", "email": "yann@example.org" }
            """);

        Assert.Equal(
            [
                "$.steps[0].accounts[1].Login accounts.login.malformed",
                "$.steps[0].accounts[1].name accounts.name.length",
                "$.steps[0].accounts[1].email accounts.email.malformed",
                "$.steps[0].accounts[1].function accounts.jobFunction.length",
                "$.steps[0].accounts[1].pseudonym accounts.pseudonym.length",
                "$.steps[0].accounts[1].language accounts.language.unknown",
                "$.steps[0].accounts[1].timeZone accounts.timeZone.unknown",
                "$.steps[0].accounts[1].establishment accounts.establishment.unknown",
                "$.steps[0].accounts[1].passphrase accounts.passphrase.tooShort",
                "$.steps[0].accounts[1].roles[0].role accounts.role.unknown",
                "$.steps[0].accounts[1].roles[1].space accounts.space.unknown",
                "$.steps[0].accounts[1].roles[1].establishment accounts.establishment.unknown",
                "$.steps[0].accounts[1].roles[1].product accounts.product.unknown",
                "$.steps[0].accounts[1].groups[1] accounts.group.unknown",
                "$.steps[0].accounts[2].login accounts.login.twice",
            ],
            problems);
        Assert.False(await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Accounts.AnyAsync(a => a.NormalizedUserName == "yann.mod")));
    }

    [Fact]
    public async Task may_name_what_an_earlier_step_will_make() => await Host.InScopeAsync(services => TestRecipe.RunAsync(
        services,
        """
        { "name": "test", "steps": [
          { "name": "establishments", "establishments": [ { "code": "E500", "name": "Université nouvelle", "size": "Small", "declaredUsers": 70 } ] },
          { "name": "products", "products": [ { "key": "siham", "name": "Siham" } ] },
          { "name": "supportGroups", "groups": [ { "key": "siham-n2", "name": "Équipe Siham" } ] },
          { "name": "accounts", "accounts": [ { "login": "nadia.rh", "name": "Nadia Benali", "email": "nadia@example.org", "establishment": "E500",
            "roles": [ { "role": "Correspondent", "establishment": "E500", "product": "siham" } ], "groups": [ "siham-n2" ] } ] } ] }
        """));

    [Fact]
    public async Task run_by_a_local_administrator_stays_in_the_establishment()
    {
        var valmont = (await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync("E042", CancellationToken.None)))!.Id;
        var scope = new Scope(EstablishmentId: valmont);
        var ines = await Host.ActorAsync((await Host.CreateAccountAsync(d => d with { EstablishmentId = valmont, Roles = [new RequestedRole("EstablishmentAdministrator", scope)] })).Id);

        var problems = await ProblemsAsync(
            """
            { "login": "tom.petit", "name": "Tom Petit", "email": "tom@example.org", "establishment": "E042", "roles": [ { "role": "Member" }, { "role": "Correspondent", "establishment": "E042", "product": "sifac" } ] },
            { "login": "hina.nc", "name": "Hina Tevaite", "email": "hina@example.org", "establishment": "E171" },
            { "login": "root.amue", "name": "Rachel Oudin", "email": "root@example.org" },
            { "login": "tom.grand", "name": "Tom Grand", "email": "tom@example.org", "establishment": "E042",
              "roles": [ { "role": "PlatformAdministrator" }, { "role": "Correspondent", "product": "sifac" }, { "role": "Correspondent", "establishment": "E171" } ], "groups": [ "sifac-n2" ] }
            """,
            ines,
            scope);

        Assert.Equal(
            [
                "$.steps[0].accounts[1] accounts.outOfScope",
                "$.steps[0].accounts[2] accounts.outOfScope",
                "$.steps[0].accounts[3].roles[0] accounts.role.outOfScope",
                "$.steps[0].accounts[3].roles[1] accounts.role.outOfScope",
                "$.steps[0].accounts[3].roles[2] accounts.role.outOfScope",
                "$.steps[0].accounts[3].groups[0] accounts.group.outOfScope",
            ],
            problems);
    }

    private static string Recipe(string accounts) => $$"""{ "name": "test", "steps": [ { "name": "accounts", "accounts": [ {{accounts}} ] } ] }""";

    private Task RunAsync(string accounts) => Host.InScopeAsync(services => TestRecipe.RunAsync(services, Recipe(accounts)));

    private async Task<List<string>> ProblemsAsync(string accounts, Actor? actor = null, Scope scope = default)
    {
        var run = await Host.InScopeAsync(services => TestRecipe.TryAsync(services, Recipe(accounts), actor, scope));
        return run.Problems.Select(p => $"{p.JsonPath} {p.What.Key}").ToList();
    }

    private Task<int> EventsAsync() => Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<EventRecord>().CountAsync());

    private Task<(Account Account, List<RoleGrant> Grants, List<string> Groups)> ReadAsync(string login) => Host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.NormalizedUserName == login);
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.AccountId == account.Id).OrderBy(g => g.Role).ToListAsync();
        var groups = await services.GetRequiredService<ReferentialDirectory>().GroupsOfAsync(account.Id, CancellationToken.None);
        return (account, grants, groups.Select(g => g.Key).ToList());
    });
}

public sealed class AnAccountsStepOnSqlite(OnSqlite hosted) : AnAccountsStep(hosted), IClassFixture<OnSqlite>;

public sealed class AnAccountsStepOnPostgreSql(OnPostgreSql hosted) : AnAccountsStep(hosted), IClassFixture<OnPostgreSql>;
