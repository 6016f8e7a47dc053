using Amue.Portal.Accounts.People;
using Amue.Portal.Platform.Operations;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Roles;

public sealed class GivingARole : IAsyncLifetime
{
    private readonly DemoPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task opens_what_it_says_at_once()
    {
        Assert.Null(await _portal.GiveAsync(Personas.Ines, Personas.Claire, "Correspondent", "E042+siham"));

        Assert.Equal(["Correspondent", "Member"], await _portal.HeldAsync(Personas.Claire));
        Assert.Contains((await _portal.App.ActorAsync(Personas.Claire)).Tokens, t => t.StartsWith("correspondent:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ends_with_its_last_day()
    {
        Assert.Null(await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac", _portal.App.Clock.UtcNow.AddDays(2)));
        Assert.Contains("Editor", await _portal.HeldAsync(Personas.Claire));

        _portal.App.Clock.Advance(TimeSpan.FromDays(2));

        Assert.DoesNotContain("Editor", await _portal.HeldAsync(Personas.Claire));
    }

    [Fact]
    public async Task again_changes_its_end_and_keeps_one()
    {
        var (june, july) = (_portal.App.Clock.UtcNow.AddDays(100), _portal.App.Clock.UtcNow.AddDays(130));
        await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac", june);

        Assert.Null(await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac", july));
        Assert.Null(await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac", july));

        var file = await _portal.FileAsync(Personas.Sophie, Personas.Claire);
        Assert.Equal(july, Assert.Single(file.Roles).ExpiresAt);
        Assert.Equal([(AccountChangeKind.RoleProlonged, june, july), (AccountChangeKind.RoleGranted, null, june)], file.History.Select(c => (c.Kind, c.EndedBeforeAt, c.EndsAfterAt!.Value)));
    }

    [Theory]
    [InlineData(Personas.Ines, "Correspondent", "E042+sifac")]
    [InlineData(Personas.Ines, "Member", "portal")]
    [InlineData(Personas.Sophie, "Editor", "product sifac")]
    [InlineData(Personas.Root, "ProductAgent", "product sifac")]
    [InlineData(Personas.Root, "DataProtectionOfficer", "portal")]
    public async Task is_never_done_to_oneself(string login, string role, string where)
    {
        var before = await _portal.HeldAsync(login);

        Assert.Equal(RefusalKind.NotPermitted, (await _portal.GiveAsync(login, login, role, where))!.Kind);

        Assert.Equal(before, await _portal.HeldAsync(login));
    }

    [Theory]
    [InlineData(Personas.Sophie, Personas.Claire, "SharedReferent", "product sifac")]
    [InlineData(Personas.Sophie, Personas.Claire, "PlatformAdministrator", "product sifac")]
    [InlineData(Personas.Sophie, Personas.Claire, "EstablishmentAdministrator", "product sifac")]
    [InlineData(Personas.Ines, Personas.Claire, "PlatformAdministrator", "portal")]
    [InlineData(Personas.Ines, Personas.Claire, "SteeringOfficer", "portal")]
    [InlineData(Personas.Ines, Personas.Claire, "PlatformAdministrator", "E042")]
    [InlineData(Personas.Ines, Personas.Claire, "ProductAgent", "E042+sifac")]
    public async Task is_not_permitted_beyond_what_its_giver_holds_or_delegates_there(string by, string to, string role, string where) =>
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.GiveAsync(by, to, role, where))!.Kind);

    [Theory]
    [InlineData(Personas.Ines, Personas.Claire, "Correspondent", "E107+sifac")]
    [InlineData(Personas.Ines, Personas.Nadia, "Correspondent", "E107+sifac")]
    [InlineData(Personas.Ines, Personas.Nadia, "Correspondent", "E042+sifac")]
    [InlineData(Personas.Ines, Personas.Nadia, "Member", "portal")]
    [InlineData(Personas.Ines, Personas.Claire, "Editor", "product sifac")]
    [InlineData(Personas.Paul, Personas.Claire, "EstablishmentAdministrator", "E042")]
    [InlineData(Personas.Sophie, Personas.Claire, "Editor", "product siham")]
    [InlineData(Personas.Sophie, Personas.Claire, "Editor", "space siham")]
    [InlineData(Personas.Sophie, Personas.Claire, "Correspondent", "E042+sifac")]
    [InlineData(Personas.Karim, Personas.Claire, "Moderator", "space sifac")]
    public async Task finds_nothing_on_a_scope_of_others(string by, string to, string role, string where) =>
        Assert.Equal(RefusalKind.NotFound, (await _portal.GiveAsync(by, to, role, where))!.Kind);

    [Theory]
    [InlineData(Personas.Claire)]
    [InlineData(Personas.Luc)]
    [InlineData(Personas.Marc)]
    [InlineData(Personas.Eva)]
    [InlineData(Personas.Yann)]
    [InlineData(Personas.Durand)]
    [InlineData(Personas.Pilote)]
    public async Task is_not_permitted_to_who_administers_nothing(string by) =>
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.GiveAsync(by, Personas.Tom, "Editor", "product sifac"))!.Kind);

    [Theory]
    [InlineData("Correspondent", "E042", "accounts.role.reach.EstablishmentAndProduct")]
    [InlineData("Member", "product sifac", "accounts.role.reach.Portal")]
    [InlineData("Editor", "portal", "accounts.role.reach.SpaceOrProduct")]
    [InlineData("Correspondent", "E107+sifac", "accounts.role.otherEstablishment")]
    [InlineData("EstablishmentAdministrator", "E107", "accounts.role.otherEstablishment")]
    [InlineData("PartnerAgent", "product siham", "accounts.role.endNeeded")]
    [InlineData("Visitor", "portal", "accounts.role.unknown")]
    [InlineData("Emperor", "portal", "accounts.role.unknown")]
    public async Task that_makes_no_sense_is_refused_in_words(string role, string where, string problem) =>
        Assert.Equal(problem, Assert.Single((await _portal.GiveAsync(Personas.Root, Personas.Claire, role, where))!.Errors).Key);

    [Fact]
    public async Task until_a_day_that_is_over_is_refused() =>
        Assert.Equal("accounts.role.endPast", Assert.Single((await _portal.GiveAsync(Personas.Root, Personas.Claire, "Editor", "product sifac", _portal.App.Clock.UtcNow))!.Errors).Key);

    [Fact]
    public async Task outlasts_no_right_of_its_giver()
    {
        var end = _portal.App.Clock.UtcNow.AddDays(10);
        Assert.Null(await _portal.GiveAsync(Personas.Root, Personas.Alice, "SpaceManager", "product siham", end));

        Assert.Equal(RefusalKind.NotPermitted, (await _portal.GiveAsync(Personas.Alice, Personas.Claire, "Editor", "product siham"))!.Kind);
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.GiveAsync(Personas.Alice, Personas.Claire, "Editor", "product siham", end.AddDays(1)))!.Kind);
        Assert.Null(await _portal.GiveAsync(Personas.Alice, Personas.Claire, "Editor", "product siham", end));
    }

    [Fact]
    public async Task to_a_closed_account_is_refused()
    {
        await _portal.LeaveAsync(Personas.Ines, Personas.Claire);

        Assert.Equal("accounts.role.accountClosed", Assert.Single((await _portal.GiveAsync(Personas.Root, Personas.Claire, "Editor", "product sifac"))!.Errors).Key);
    }

    [Fact]
    public async Task is_audited_with_before_and_after_and_so_is_each_refusal()
    {
        await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac");
        await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product sifac", new DateTime(2027, 1, 1, 23, 0, 0, DateTimeKind.Utc));
        await _portal.TakeBackAsync(Personas.Sophie, Personas.Claire, "Editor");
        await _portal.GiveAsync(Personas.Sophie, Personas.Claire, "Editor", "product siham");
        await _portal.GiveAsync(Personas.Sophie, Personas.Sophie, "Editor", "product sifac");
        await _portal.GiveAsync(Personas.Claire, Personas.Claire, "PlatformAdministrator", "portal");
        await _portal.GiveAsync(Personas.Root, Personas.Claire, "Editor", "portal");

        Assert.Equal(
            [
                """accounts.role.grant | role:Editor product:* | done | {"held":false} {"held":true,"until":null}""",
                """accounts.role.grant | role:Editor product:* | done | {"held":true,"until":null} {"held":true,"until":"2027-01-01T23:00:00Z"}""",
                """accounts.role.revoke | role:Editor product:* | done | {"held":true,"until":"2027-01-01T23:00:00Z"} {"held":false}""",
                "accounts.role.grant | role:Editor product:* | refused | NotFound",
                "accounts.role.grant | role:Editor product:* | refused | NotPermitted",
                "accounts.role.grant | role:PlatformAdministrator portal | refused | NotPermitted",
                "accounts.role.grant | role:Editor portal | refused | Invalid",
            ],
            await _portal.AuditedAsync());
    }
}
