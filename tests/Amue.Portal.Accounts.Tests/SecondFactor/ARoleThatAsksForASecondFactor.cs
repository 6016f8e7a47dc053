using System.Net;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Tests.SecondFactor;

public abstract class ARoleThatAsksForASecondFactor(DatabaseProvider provider) : IAsyncLifetime
{
    private HostedDatabase _database = null!;
    private AccountsHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await HostedDatabase.CreateAsync(provider);
        _host = await AccountsHost.StartAsync(_database, new Dictionary<string, string?> { ["Portal:SecondFactor"] = null });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task leads_who_has_none_to_enrol_before_anything_else_and_lets_them_go_on_then()
    {
        var agent = await _host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("ProductAgent")] });
        using var browser = await _host.SignInAsync(agent.Login);

        Assert.Equal("/moi/securite/application", (await browser.GetAsync("/mon-nom")).Headers.Location!.OriginalString);
        Assert.Equal("/moi/securite/application", (await browser.GetAsync("/moi")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/mon-nom")).StatusCode);
        Assert.Contains("Votre rôle demande un second facteur", await browser.ReadAsync("/moi/securite/application"), StringComparison.Ordinal);

        await Authenticator.EnrolAsync(_host, browser);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task asks_nothing_of_who_decides_only_for_themselves()
    {
        var member = await _host.CreateAccountAsync();
        using var browser = await _host.SignInAsync(member.Login);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task asks_it_also_of_who_is_given_that_role_while_signed_in()
    {
        var member = await _host.CreateAccountAsync();
        using var browser = await _host.SignInAsync(member.Login);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mon-nom")).StatusCode);

        await _host.InScopeAsync(async services =>
        {
            var db = (PortalDb)services.GetService(typeof(PortalDb))!;
            db.RoleGrants.Add(new RoleGrant(member.Id, "PlatformAdministrator", Scope.Portal, _host.Clock.UtcNow, grantedBy: null));
            await db.SaveChangesAsync();
        });

        Assert.Equal("/moi/securite/application", (await browser.GetAsync("/mon-nom")).Headers.Location!.OriginalString);
    }
}

public sealed class ARoleThatAsksForASecondFactorOnSqlite() : ARoleThatAsksForASecondFactor(DatabaseProvider.Sqlite);

public sealed class ARoleThatAsksForASecondFactorOnPostgreSql() : ARoleThatAsksForASecondFactor(DatabaseProvider.PostgreSql);
