using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.FirstRun;

/// <summary>A portal set up from the recipe <c>demo</c>, once for all who look at it.</summary>
public sealed class WholeDemonstration : IAsyncLifetime
{
    public PortalApp Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await PortalApp.SetUpAsync("demo");

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
