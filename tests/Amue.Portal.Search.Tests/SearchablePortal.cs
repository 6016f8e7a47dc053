using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Search.Tests;

/// <summary>One portal for tests that only add to the corpus: each looks for words of its own.</summary>
public sealed class SearchablePortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
