using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Roles;

public sealed class LeavingAnEstablishment : IAsyncLifetime
{
    private readonly DemoPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task ends_open_sessions_at_their_next_request()
    {
        using var luc = await _portal.App.SignInAsync(Personas.Luc);
        Assert.Equal(HttpStatusCode.OK, (await luc.GetAsync("/demandes")).StatusCode);

        Assert.Null(await _portal.LeaveAsync(Personas.Ines, Personas.Luc));

        Assert.Equal(HttpStatusCode.Found, (await luc.GetAsync("/demandes")).StatusCode);
    }

    [Fact]
    public async Task takes_back_what_was_held_there_and_every_token()
    {
        await _portal.LeaveAsync(Personas.Root, Personas.Alice);

        var alice = await _portal.App.ActorAsync(Personas.Alice);

        Assert.Empty(alice.Rights);
        Assert.Empty(alice.Tokens);
        Assert.Null(alice.EstablishmentId);
    }

    [Fact]
    public async Task withdraws_every_mail_that_was_waiting()
    {
        var item = await _portal.AddItemAsync("Zibeline", AudienceToken.User(await _portal.IdOfAsync(Personas.Claire)));
        await _portal.QueueMailAsync(Personas.Claire, item);

        await _portal.LeaveAsync(Personas.Ines, Personas.Claire);

        Assert.Empty(await _portal.SendMailsAsync());
    }

    [Fact]
    public async Task is_undone_by_amue_alone()
    {
        await _portal.LeaveAsync(Personas.Ines, Personas.Claire);
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.JoinAsync(Personas.Ines, Personas.Claire, "E042"))!.Kind);

        Assert.Null(await _portal.JoinAsync(Personas.Root, Personas.Claire, "e042 "));

        Assert.Equal(["Member"], await _portal.HeldAsync(Personas.Claire));
        using var claire = await _portal.App.SignInAsync(Personas.Claire);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/demandes")).StatusCode);
    }

    [Theory]
    [InlineData(Personas.Paul, Personas.Claire, RefusalKind.NotFound)]
    [InlineData(Personas.Ines, Personas.Marc, RefusalKind.NotFound)]
    [InlineData(Personas.Sophie, Personas.Claire, RefusalKind.NotPermitted)]
    [InlineData(Personas.Claire, Personas.Luc, RefusalKind.NotPermitted)]
    [InlineData(Personas.Ines, Personas.Ines, RefusalKind.NotPermitted)]
    [InlineData(Personas.Root, Personas.Marc, RefusalKind.Conflict)]
    public async Task is_recorded_for_ones_own_establishment_and_for_others_than_oneself(string by, string who, RefusalKind refusal) =>
        Assert.Equal(refusal, (await _portal.LeaveAsync(by, who))!.Kind);

    [Fact]
    public async Task is_not_how_an_establishment_closes_the_account_of_who_administers_the_portal()
    {
        await _portal.GiveAsync(Personas.Root, Personas.Claire, "PlatformAdministrator", "portal");

        Assert.Equal(RefusalKind.NotPermitted, (await _portal.LeaveAsync(Personas.Ines, Personas.Claire))!.Kind);
    }

    [Fact]
    public async Task is_audited()
    {
        await _portal.LeaveAsync(Personas.Paul, Personas.Claire);
        await _portal.LeaveAsync(Personas.Ines, Personas.Claire);
        await _portal.JoinAsync(Personas.Root, Personas.Claire, "E042");

        Assert.Equal(
            [
                "accounts.membership.end | membership | refused | NotFound",
                """accounts.membership.end | membership | done | {"establishment":"*"} {"establishment":null}""",
                """accounts.membership.begin | membership | done | {"establishment":null} {"establishment":"*"}""",
            ],
            await _portal.AuditedAsync());
    }
}
