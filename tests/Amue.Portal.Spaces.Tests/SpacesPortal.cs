using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests;

/// <summary>One portal for tests that make spaces of their own.</summary>
public sealed class SpacesPortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();

    public static SpaceDescription Describe(string key, SpaceKind kind = SpaceKind.Community, params string[] features) =>
        new(key, kind, "Communauté " + key, "Description", "Bienvenue", ProductId: null, EstablishmentId: null, new SpaceBrand(), features);

    public async Task<Outcome<Done>> ConfigureAsync(SpaceDescription description, string login = People.Root)
    {
        var actor = await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<ConfigureSpace>().ExecuteAsync(description, actor, CancellationToken.None));
    }

    public async Task<Outcome<Done>> SwitchAsync(string key, string[] enable, string[] disable, string login = People.Root)
    {
        var actor = await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<SwitchFeatures>().ExecuteAsync(key, enable, disable, actor, CancellationToken.None));
    }

    public Task<Space?> FindAsync(string key) => App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key));
}
