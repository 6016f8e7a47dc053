using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests;

/// <summary>One portal for tests that only add articles of their own.</summary>
public sealed class LibraryPortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
