using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Registration;

/// <summary>Inès administers E042 (Valmont), and nothing of E171.</summary>
public class ALocalAdministrator(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task gives_access_to_members_and_correspondents_of_the_establishment()
    {
        var valmont = await EstablishmentAsync("E042");
        var sifac = (await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindProductAsync("sifac", CancellationToken.None)))!.Id;

        Assert.Null(await TryCreateAsync(valmont, new RequestedRole(Role.Member), new RequestedRole("Correspondent", new Scope(EstablishmentId: valmont, ProductId: sifac))));
        Assert.Null(await TryCreateAsync(valmont, new RequestedRole("EstablishmentAdministrator", new Scope(EstablishmentId: valmont))));
    }

    [Fact]
    public async Task gives_access_to_nobody_of_another_establishment_nor_of_amue()
    {
        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(await EstablishmentAsync("E171"), new RequestedRole(Role.Member)));
        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(establishment: null, new RequestedRole(Role.Member)));
    }

    [Fact]
    public async Task gives_no_role_that_reaches_further_than_the_establishment()
    {
        var (valmont, noumea) = (await EstablishmentAsync("E042"), await EstablishmentAsync("E171"));

        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(valmont, new RequestedRole("PlatformAdministrator")));
        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(valmont, new RequestedRole("PlatformAdministrator", new Scope(EstablishmentId: valmont))));
        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(valmont, new RequestedRole("EstablishmentAdministrator")));
        Assert.Equal(RefusalKind.NotPermitted, await TryCreateAsync(valmont, new RequestedRole("Correspondent", new Scope(EstablishmentId: noumea))));
    }

    [Fact]
    public async Task takes_over_nobody_who_holds_more()
    {
        var valmont = await EstablishmentAsync("E042");
        var root = await Host.CreateAccountAsync(d => d with { EstablishmentId = valmont, Roles = [new RequestedRole("PlatformAdministrator")] });
        var ines = await InesAsync();

        Assert.Equal(RefusalKind.NotPermitted, await RefusalOfAsync<ReplacePassphrase, Done>(o => o.ExecuteAsync(root.Id, AccountsHost.Passphrase, ines, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotPermitted, await RefusalOfAsync<DisableAccount, Done>(o => o.ExecuteAsync(root.Id, ines, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotPermitted, await RefusalOfAsync<UpdateAccount, RegisteredAccount>(o =>
            o.ExecuteAsync(new AccountDetails(root.Login, "Root", "ines@example.org") { EstablishmentId = valmont }, ines, CancellationToken.None)));
    }

    [Fact]
    public async Task finds_no_account_of_another_establishment()
    {
        var noumea = await EstablishmentAsync("E171");
        var hina = await Host.CreateAccountAsync(d => d with { EstablishmentId = noumea });
        var ines = await InesAsync();

        Assert.Equal(RefusalKind.NotFound, await RefusalOfAsync<ReplacePassphrase, Done>(o => o.ExecuteAsync(hina.Id, AccountsHost.Passphrase, ines, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotFound, await RefusalOfAsync<DisableAccount, Done>(o => o.ExecuteAsync(hina.Id, ines, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotFound, await RefusalOfAsync<ReinstateAccount, Done>(o => o.ExecuteAsync(hina.Id, ines, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotFound, await RefusalOfAsync<UpdateAccount, RegisteredAccount>(o =>
            o.ExecuteAsync(new AccountDetails(hina.Login, "Hina", "hina@example.org"), ines, CancellationToken.None)));
    }

    [Fact]
    public async Task closes_and_opens_accounts_of_the_establishment()
    {
        var valmont = await EstablishmentAsync("E042");
        var claire = await Host.CreateAccountAsync(d => d with { EstablishmentId = valmont });
        var ines = await InesAsync();

        Assert.Null(await RefusalOfAsync<DisableAccount, Done>(o => o.ExecuteAsync(claire.Id, ines, CancellationToken.None)));
        Assert.Null(await RefusalOfAsync<ReinstateAccount, Done>(o => o.ExecuteAsync(claire.Id, ines, CancellationToken.None)));
        Assert.Null(await RefusalOfAsync<ReplacePassphrase, Done>(o => o.ExecuteAsync(claire.Id, "armoire galet tisane fuseau", ines, CancellationToken.None)));
    }

    [Fact]
    public async Task is_not_what_a_member_is()
    {
        var claire = await Host.CreateAccountAsync();
        var actor = await Host.ActorAsync(claire.Id);

        Assert.Equal(RefusalKind.NotPermitted, await RefusalOfAsync<CreateAccount, RegisteredAccount>(o => o.ExecuteAsync(New(null), null, actor, CancellationToken.None)));
        Assert.Equal(RefusalKind.NotPermitted, await RefusalOfAsync<DisableAccount, Done>(o => o.ExecuteAsync(claire.Id, actor, CancellationToken.None)));
    }

    private static AccountDetails New(Guid? establishment, params RequestedRole[] roles) =>
        new($"nouveau.{Guid.NewGuid():N}", "Tom Petit", "tom@example.org") { EstablishmentId = establishment, Roles = roles };

    private async Task<RefusalKind?> TryCreateAsync(Guid? establishment, params RequestedRole[] roles)
    {
        var ines = await InesAsync();
        return await RefusalOfAsync<CreateAccount, RegisteredAccount>(o => o.ExecuteAsync(New(establishment, roles), null, ines, CancellationToken.None));
    }

    private async Task<Actor> InesAsync()
    {
        var valmont = await EstablishmentAsync("E042");
        return await Host.ActorAsync((await Host.CreateAccountAsync(d => d with
        {
            EstablishmentId = valmont,
            Roles = [new RequestedRole(Role.Member), new RequestedRole("EstablishmentAdministrator", new Scope(EstablishmentId: valmont))],
        })).Id);
    }

    private async Task<Guid> EstablishmentAsync(string code) =>
        (await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync(code, CancellationToken.None)))!.Id;

    private Task<RefusalKind?> RefusalOfAsync<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> work)
        where TOperation : notnull
        where TResult : notnull =>
        Host.InScopeAsync(async services => (await work(services.GetRequiredService<TOperation>())).Refusal?.Kind);
}
