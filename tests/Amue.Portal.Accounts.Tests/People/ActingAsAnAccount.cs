using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.People;

public class ActingAsAnAccount(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task brings_the_name_the_establishment_its_time_and_its_token()
    {
        var noumea = await EstablishmentAsync("E171");
        var hina = await Host.CreateAccountAsync(d => d with { Name = "Hina Tevaite", EstablishmentId = noumea });

        var actor = await Host.ActorAsync(hina.Id);

        Assert.Equal(("Hina Tevaite", noumea, "Pacific/Noumea"), (actor.DisplayName, actor.EstablishmentId, actor.TimeZoneId));
        Assert.Contains(AudienceToken.Establishment(noumea), actor.Tokens);
        Assert.NotNull(actor.Ref);
    }

    [Fact]
    public async Task leaves_the_former_establishment_behind_at_once()
    {
        var (valmont, noumea) = (await EstablishmentAsync("E042"), await EstablishmentAsync("E171"));
        var account = await Host.CreateAccountAsync(d => d with { EstablishmentId = valmont });
        Assert.Contains(AudienceToken.Establishment(valmont), (await Host.ActorAsync(account.Id)).Tokens);

        await Host.InScopeAsync(async services => Assert.True((await services.GetRequiredService<UpdateAccount>().ExecuteAsync(
            new AccountDetails(account.Login, "Claire Aubry", "claire@example.org") { EstablishmentId = noumea }, Actor.System("test"), CancellationToken.None)).Succeeded));

        var moved = await Host.ActorAsync(account.Id);
        Assert.DoesNotContain(AudienceToken.Establishment(valmont), moved.Tokens);
        Assert.Contains(AudienceToken.Establishment(noumea), moved.Tokens);
    }

    [Fact]
    public async Task that_is_disabled_gives_no_right_and_no_token_whatever_the_groups()
    {
        var account = await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole("PlatformAdministrator")] });
        await Host.InScopeAsync(services => services.GetRequiredService<AddGroupMember>().ExecuteAsync("sifac-n2", account.Id, Actor.System("test"), CancellationToken.None));
        Assert.Equal(2, (await Host.ActorAsync(account.Id)).Tokens.Length);

        await Host.InScopeAsync(services => services.GetRequiredService<DisableAccount>().ExecuteAsync(account.Id, Actor.System("test"), CancellationToken.None));

        var actor = await Host.ActorAsync(account.Id);
        Assert.Empty(actor.Rights);
        Assert.Empty(actor.Tokens);
        Assert.False(actor.May(AccountPermissions.Manage));
    }

    [Fact]
    public async Task that_nobody_has_gives_no_right() => Assert.Empty((await Host.ActorAsync(Guid.NewGuid())).Rights);

    [Fact]
    public async Task can_be_written_to_while_it_is_active()
    {
        var (open, closed) = (await Host.CreateAccountAsync(d => d with { Email = "ouvert@example.org", Language = "en" }), await Host.CreateAccountAsync());
        await Host.InScopeAsync(services => services.GetRequiredService<DisableAccount>().ExecuteAsync(closed.Id, Actor.System("test"), CancellationToken.None));

        var contacts = await Host.InScopeAsync(services => services.GetRequiredService<AccountContacts>().FindAsync([open.Id, closed.Id, Guid.NewGuid()], CancellationToken.None));

        var expected = new AccountContact(open.Id, "ouvert@example.org", "en", "Europe/Paris");
        Assert.Equal(expected, Assert.Single(contacts).Value with { Muted = expected.Muted });
    }

    private async Task<Guid> EstablishmentAsync(string code) =>
        (await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync(code, CancellationToken.None)))!.Id;
}
