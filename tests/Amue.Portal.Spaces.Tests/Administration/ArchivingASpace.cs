using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Administration;

public sealed class ArchivingASpace : IAsyncLifetime
{
    private readonly SpacesPortal _portal = new();

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        Assert.True((await ArchiveAsync(People.Root)).Succeeded);
    }

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task leaves_it_to_be_read_and_says_so()
    {
        using var claire = await _portal.App.SignInAsync(People.Claire);

        var page = await claire.PageAsync("/sifac");

        Assert.Contains("archivé", page.QuerySelector(".banner-outage")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente")).StatusCode);
    }

    [Fact]
    public async Task takes_it_out_of_lists()
    {
        using var claire = await _portal.App.SignInAsync(People.Claire);

        Assert.Empty((await claire.PageAsync("/espaces")).QuerySelectorAll("a[href='/sifac']"));
        Assert.Empty((await claire.PageAsync("/")).QuerySelectorAll("main a[href='/sifac']"));
    }

    [Fact]
    public async Task takes_away_what_its_features_permit_there()
    {
        var sophie = await _portal.App.ActorAsync(People.Sophie);
        var sifac = (await _portal.FindAsync("sifac"))!;

        Assert.False(sophie.May(Knowledge.KnowledgePermissions.Publish, sifac.Scope));
    }

    [Fact]
    public async Task forbids_changing_it_until_it_is_restored()
    {
        Assert.Equal("spaces.archived", (await _portal.SwitchAsync("sifac", [], ["knowledge"])).Refusal!.Errors[0].Key);

        var root = await _portal.App.ActorAsync(People.Root);
        await _portal.App.InScopeAsync(services => services.GetRequiredService<ArchiveSpace>().RestoreAsync("sifac", root, CancellationToken.None));

        Assert.True((await _portal.SwitchAsync("sifac", [], ["knowledge"])).Succeeded);
    }

    [Fact]
    public async Task is_not_for_who_manages_the_space_alone() => Assert.Equal(RefusalKind.NotPermitted, (await ArchiveAsync(People.Sophie)).Refusal!.Kind);

    private async Task<Outcome<Done>> ArchiveAsync(string login)
    {
        var actor = await _portal.App.ActorAsync(login);
        return await _portal.App.InScopeAsync(services => services.GetRequiredService<ArchiveSpace>().ExecuteAsync("sifac", actor, CancellationToken.None));
    }
}
