using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Architecture.Tests;

/// <summary>One portal for the rules that only a running host can answer.</summary>
[CollectionDefinition(Name)]
public sealed class RunningPortal : IAsyncLifetime, ICollectionFixture<RunningPortal>
{
    public const string Name = "running portal";

    private readonly Dictionary<string, PortalClient> _signedIn = [];

    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    /// <summary>One session a person: signing in is slow on purpose.</summary>
    public async Task<PortalClient> ClientOfAsync(string login)
    {
        if (!_signedIn.TryGetValue(login, out var client))
        {
            _signedIn[login] = client = await App.SignInAsync(login);
        }

        return client;
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _signedIn.Values)
        {
            client.Dispose();
        }

        await App.DisposeAsync();
    }
}
