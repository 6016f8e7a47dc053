using System.Globalization;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.People;

public class NamingPeople(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task shows_others_what_a_person_does_and_where()
    {
        var luc = await PersonAsync(d => d with { Name = "Luc Ferrand", JobFunction = "Correspondant Sifac" });

        Assert.Equal(new PersonName("Correspondant Sifac — Université de Valmont", "Université de Valmont"), await NameAsync(luc, await SomeoneAsync()));
    }

    [Fact]
    public async Task says_member_of_those_who_told_no_function()
    {
        var luc = await PersonAsync(d => d with { JobFunction = "" });

        Assert.Equal("Membre — Université de Valmont", (await NameAsync(luc, await SomeoneAsync())).Name);
    }

    [Fact]
    public async Task shows_the_name_of_those_who_chose_it()
    {
        var luc = await PersonAsync(d => d with { Name = "Luc Ferrand", DisplayMode = DisplayMode.Name });

        Assert.Equal(new PersonName("Luc Ferrand", "Université de Valmont"), await NameAsync(luc, await SomeoneAsync()));
    }

    [Fact]
    public async Task keeps_the_establishment_of_a_pseudonym_to_itself()
    {
        var luc = await PersonAsync(d => d with { DisplayMode = DisplayMode.Pseudonym, Pseudonym = "Martin-pêcheur" });

        Assert.Equal(new PersonName("Martin-pêcheur", Establishment: null), await NameAsync(luc, await SomeoneAsync()));
    }

    [Fact]
    public async Task shows_people_their_own_name()
    {
        var luc = await PersonAsync(d => d with { Name = "Luc Ferrand", DisplayMode = DisplayMode.Pseudonym, Pseudonym = "Martin-pêcheur" });

        Assert.Equal("Luc Ferrand", (await NameAsync(luc, await Host.ActorAsync(luc))).Name);
    }

    [Fact]
    public async Task shows_the_name_to_those_who_manage_the_account_and_to_no_other_manager()
    {
        var luc = await PersonAsync(d => d with { Name = "Luc Ferrand" });

        Assert.Equal("Luc Ferrand", (await NameAsync(luc, await AdministratorOfAsync("E042"))).Name);
        Assert.NotEqual("Luc Ferrand", (await NameAsync(luc, await AdministratorOfAsync("E171"))).Name);
    }

    [Fact]
    public async Task calls_those_it_no_longer_knows_former_members_in_the_readers_language()
    {
        var gone = Guid.NewGuid();
        var reader = await SomeoneAsync();

        Assert.Equal(new PersonName("Ancien membre", null), await NameAsync(gone, reader));
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        Assert.Equal(new PersonName("Former member", null), await NameAsync(gone, reader));
    }

    [Fact]
    public async Task follows_a_change_at_once()
    {
        var account = await Host.CreateAccountAsync(d => d with { Name = "Luc Ferrand", DisplayMode = DisplayMode.Name });
        var reader = await SomeoneAsync();
        Assert.Equal("Luc Ferrand", (await NameAsync(account.Id, reader)).Name);

        await Host.InScopeAsync(async services => Assert.True((await services.GetRequiredService<UpdateAccount>().ExecuteAsync(
            new AccountDetails(account.Login, "Luc Ferrand-Morel", "luc@example.org") { DisplayMode = DisplayMode.Name }, Actor.System("test"), CancellationToken.None)).Succeeded));

        Assert.Equal("Luc Ferrand-Morel", (await NameAsync(account.Id, reader)).Name);
    }

    [Fact]
    public async Task still_names_a_disabled_account()
    {
        var luc = await PersonAsync(d => d with { Name = "Luc Ferrand", DisplayMode = DisplayMode.Name });
        await Host.InScopeAsync(services => services.GetRequiredService<DisableAccount>().ExecuteAsync(luc, Actor.System("test"), CancellationToken.None));

        Assert.Equal("Luc Ferrand", (await NameAsync(luc, await SomeoneAsync())).Name);
    }

    private async Task<Guid> PersonAsync(Func<AccountDetails, AccountDetails> describe)
    {
        var establishment = await EstablishmentAsync("E042");
        return (await Host.CreateAccountAsync(d => describe(d with { EstablishmentId = establishment }))).Id;
    }

    private async Task<Actor> SomeoneAsync() => await Host.ActorAsync((await Host.CreateAccountAsync()).Id);

    private async Task<Actor> AdministratorOfAsync(string code)
    {
        var establishment = await EstablishmentAsync(code);
        return await Host.ActorAsync((await Host.CreateAccountAsync(d => d with
        {
            EstablishmentId = establishment,
            Roles = [new RequestedRole("EstablishmentAdministrator", new Scope(EstablishmentId: establishment))],
        })).Id);
    }

    private async Task<Guid> EstablishmentAsync(string code) =>
        (await Host.InScopeAsync(services => services.GetRequiredService<ReferentialDirectory>().FindEstablishmentAsync(code, CancellationToken.None)))!.Id;

    private async Task<PersonName> NameAsync(Guid person, Actor reader) =>
        (await Host.InScopeAsync(services => services.GetRequiredService<IPersonDirectory>().NamesAsync([person, person], reader, CancellationToken.None)))[person];
}
