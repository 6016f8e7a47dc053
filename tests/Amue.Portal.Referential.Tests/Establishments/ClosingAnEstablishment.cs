using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Referential.Tests.Establishments;

public sealed class ClosingAnEstablishment : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task ends_the_sessions_and_the_rights_of_its_people()
    {
        using var nadia = await _portal.App.SignInAsync(People.Nadia);
        Assert.Equal(HttpStatusCode.OK, (await nadia.GetAsync("/demandes")).StatusCode);

        Assert.Null(await _portal.CloseAsync("E107"));

        Assert.Equal(HttpStatusCode.Found, (await nadia.GetAsync("/demandes")).StatusCode);
        Assert.Empty((await _portal.App.ActorAsync(People.Paul)).Rights);
        Assert.NotEmpty((await _portal.App.ActorAsync(People.Claire)).Rights);
    }

    [Fact]
    public async Task ends_its_deployments_and_keeps_its_history()
    {
        await _portal.CloseAsync("E107");

        Assert.Empty(await _portal.DeployedAsync("E107"));
        var sheet = await _portal.SheetAsync("E107");
        Assert.Equal(EstablishmentStanding.Closed, sheet.Standing);
        Assert.Equal("closed", sheet.History[0].What);
    }

    [Fact]
    public async Task happens_once()
    {
        await _portal.CloseAsync("E107");

        Assert.Equal(RefusalKind.Conflict, (await _portal.CloseAsync("E107"))!.Kind);
        Assert.Equal(RefusalKind.Invalid, (await _portal.MergeAsync("E088", "E107"))!.Kind);
    }

    [Theory]
    [InlineData(People.Paul)]
    [InlineData(People.Ines)]
    [InlineData(People.Karim)]
    public async Task is_not_permitted_to_others_than_amue(string login) => Assert.Equal(RefusalKind.NotPermitted, (await _portal.CloseAsync("E107", login))!.Kind);
}
