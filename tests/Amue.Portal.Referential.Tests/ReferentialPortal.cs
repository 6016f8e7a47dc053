using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests;

/// <summary>What a test asks of the referential, on a portal of its own or shared.</summary>
public sealed class ReferentialPortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();

    public Task<T> AskAsync<T>(Func<ReferentialDirectory, Task<T>> ask) => App.InScopeAsync(services => ask(services.GetRequiredService<ReferentialDirectory>()));

    public async Task<Guid> EstablishmentAsync(string code) => (await AskAsync(r => r.FindEstablishmentAsync(code, CancellationToken.None)))!.Id;

    public async Task<Guid> ProductAsync(string key) => (await AskAsync(r => r.FindProductAsync(key, CancellationToken.None)))!.Id;

    /// <summary>Products in use today at an establishment, by their keys.</summary>
    public async Task<IReadOnlyList<string>> DeployedAsync(string code)
    {
        var id = await EstablishmentAsync(code);
        return (await AskAsync(r => r.DeployedProductsAsync(id, CancellationToken.None))).Select(d => d.Product.Key).ToList();
    }

    public Task<RecipeRun> RunAsync(string steps) => App.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(
        RecipeReader.Read($$"""{ "name": "test", "steps": [ {{steps}} ] }""", new RecipeSource("test", IsTrusted: false)),
        new RecipeContext(Actor.System("a test")),
        progress: null,
        CancellationToken.None));

    /// <summary>How many rows the referential has, table by table.</summary>
    public Task<int[]> CountAsync() => App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        return new[]
        {
            await db.Establishments.CountAsync(), await db.Products.CountAsync(), await db.Deployments.CountAsync(),
            await db.SupportGroups.CountAsync(), await db.SupportGroupMembers.CountAsync(), await db.SupportChainLinks.CountAsync(),
        };
    });
}
