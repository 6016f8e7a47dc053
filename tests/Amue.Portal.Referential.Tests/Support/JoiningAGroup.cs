using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Support;

public sealed class JoiningAGroup : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task gives_its_token_at_once()
    {
        var before = (await _portal.App.ActorAsync(People.Tom)).Tokens;

        Assert.True((await JoinAsync("pegase-n2", People.Tom, People.Root)).Succeeded);

        var group = (await _portal.AskAsync(r => r.FindGroupAsync("pegase-n2", CancellationToken.None)))!;
        Assert.Equal([AudienceToken.Group(group.Id)], (await _portal.App.ActorAsync(People.Tom)).Tokens.Except(before));
    }

    [Fact]
    public async Task again_changes_nothing()
    {
        await JoinAsync("pegase-n2", People.Tom, People.Root);
        var before = await _portal.CountAsync();

        Assert.True((await JoinAsync("pegase-n2", People.Tom, People.Root)).Succeeded);

        Assert.Equal(before, await _portal.CountAsync());
    }

    [Fact]
    public async Task that_is_not_there_is_not_found() => Assert.Equal(RefusalKind.NotFound, (await JoinAsync("no-such-group", People.Tom, People.Root)).Refusal!.Kind);

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Sophie)]
    [InlineData(People.Ines)]
    public async Task is_not_permitted_to_who_does_not_manage_the_referential(string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await JoinAsync("sifac-n2", login, login)).Refusal!.Kind);

    private async Task<Outcome<Done>> JoinAsync(string group, string who, string by)
    {
        var (person, actor) = (await _portal.App.ActorAsync(who), await _portal.App.ActorAsync(by));
        return await _portal.App.InScopeAsync(services =>
            services.GetRequiredService<AddGroupMember>().ExecuteAsync(group, person.AccountId!.Value, actor, CancellationToken.None));
    }
}
