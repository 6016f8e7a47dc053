using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Roles;

public sealed class TakingARoleBack : IAsyncLifetime
{
    private readonly DemoPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task closes_what_it_opened_in_a_session_that_stays_open()
    {
        using var luc = await _portal.App.SignInAsync(Personas.Luc);
        Assert.Equal(HttpStatusCode.OK, (await luc.GetAsync("/demandes/file")).StatusCode);

        Assert.Null(await _portal.TakeBackAsync(Personas.Ines, Personas.Luc, "Correspondent"));

        Assert.Equal(HttpStatusCode.NotFound, (await luc.GetAsync("/demandes/file")).StatusCode);
    }

    [Fact]
    public async Task withdraws_a_mail_that_was_waiting_about_what_it_opened()
    {
        var item = await _portal.AddItemAsync("Zibeline", AudienceToken.Correspondents((await _portal.ScopeAsync("E042")).EstablishmentId!.Value, (await _portal.ScopeAsync("sifac")).ProductId!.Value));
        await _portal.QueueMailAsync(Personas.Luc, item);

        await _portal.TakeBackAsync(Personas.Ines, Personas.Luc, "Correspondent");

        Assert.Empty(await _portal.SendMailsAsync());
    }

    [Fact]
    public async Task leaves_the_mail_of_who_still_holds_it()
    {
        var item = await _portal.AddItemAsync("Zibeline", AudienceToken.Correspondents((await _portal.ScopeAsync("E042")).EstablishmentId!.Value, (await _portal.ScopeAsync("sifac")).ProductId!.Value));
        await _portal.QueueMailAsync(Personas.Luc, item);

        Assert.Single(await _portal.SendMailsAsync());
    }

    [Theory]
    [InlineData(Personas.Paul, Personas.Luc, "Correspondent")]
    [InlineData(Personas.Karim, Personas.Yann, "Moderator")]
    [InlineData(Personas.Sophie, Personas.Luc, "Correspondent")]
    [InlineData(Personas.Ines, Personas.Sophie, "SpaceManager")]
    [InlineData(Personas.Ines, Personas.Root, "PlatformAdministrator")]
    public async Task finds_nothing_on_a_scope_of_others(string by, string from, string role)
    {
        Assert.Equal(RefusalKind.NotFound, (await _portal.TakeBackAsync(by, from, role))!.Kind);
        Assert.Contains(role, await _portal.HeldAsync(from));
    }

    [Theory]
    [InlineData(Personas.Sophie, Personas.Alice, "SharedReferent")]
    public async Task is_not_permitted_to_who_could_not_give_it(string by, string from, string role) =>
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.TakeBackAsync(by, from, role))!.Kind);

    [Fact]
    public async Task is_not_permitted_to_who_administers_nothing() =>
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.TakeBackAsync(Personas.Claire, Personas.Luc, "Correspondent"))!.Kind);

    [Fact]
    public async Task from_the_last_who_may_give_every_role_is_refused()
    {
        Assert.Equal("accounts.role.lastAdministrator", Assert.Single((await _portal.TakeBackAsync(Personas.Root, Personas.Root, "PlatformAdministrator"))!.Errors).Key);

        Assert.Null(await _portal.GiveAsync(Personas.Root, Personas.Pilote, "PlatformAdministrator", "portal"));
        Assert.Null(await _portal.TakeBackAsync(Personas.Root, Personas.Root, "PlatformAdministrator"));
    }

    [Fact]
    public async Task shows_who_gave_it_and_who_took_it_back()
    {
        await _portal.GiveAsync(Personas.Ines, Personas.Claire, "Correspondent", "E042+sifac");
        await _portal.TakeBackAsync(Personas.Root, Personas.Claire, "Correspondent");

        var file = await _portal.FileAsync(Personas.Ines, Personas.Claire);

        Assert.Equal([await _portal.IdOfAsync(Personas.Root), await _portal.IdOfAsync(Personas.Ines)], file.History.Take(2).Select(c => c.ByAccountId!.Value));
    }

    [Fact]
    public async Task that_is_not_there_is_not_found()
    {
        using var root = await _portal.App.SignInAsync(Personas.Root);
        var claire = await _portal.IdOfAsync(Personas.Claire);

        var answer = await root.PostWithTokenAsync($"/administration/personnes/{claire}", $"/administration/personnes/{claire}?handler=Revoke", ("grant", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
