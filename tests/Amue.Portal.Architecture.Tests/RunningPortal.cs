using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Architecture.Tests;

/// <summary>One portal for the rules that only a running host can answer.</summary>
[CollectionDefinition(Name)]
public sealed class RunningPortal : IAsyncLifetime, ICollectionFixture<RunningPortal>
{
    public const string Name = "running portal";

    private readonly Dictionary<string, PortalClient> _signedIn = [];
    private readonly Dictionary<string, string> _names = [];

    public PortalApp App { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string?>? Settings { get; init; }

    public async Task InitializeAsync()
    {
        App = await PortalApp.StartAsync(Settings);
        _names["{luc}"] = (await App.ActorAsync(People.Luc)).AccountId!.Value.ToString();
        _names["{claire}"] = (await App.ActorAsync(People.Claire)).AccountId!.Value.ToString();
        _names["{shared}"] = await RequestAsync();
        _names["{draft}"] = await DraftAsync();
        _names["{confidential}"] = await RequestAsync(("Visibility", "Confidential"), ("Reason", "NamedPerson"));
    }

    public string AddressOf(string sample) => _names.Aggregate(sample, (address, name) => address.Replace(name.Key, name.Value, StringComparison.Ordinal));

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

    /// <returns>The id of a draft of Éva's.</returns>
    private async Task<string> DraftAsync()
    {
        var eva = await ClientOfAsync(People.Eva);
        var started = await eva.SubmitAsync(await eva.PageAsync("/sifac/articles/nouveau"), "main form.form", ("Title", "Un brouillon"));
        return started.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <returns>The number of a request of Claire's.</returns>
    private async Task<string> RequestAsync(params (string Name, string Value)[] more)
    {
        var claire = await ClientOfAsync(People.Claire);
        var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var sent = await claire.SubmitAsync(form, "#request", [("Subject", "Un sujet"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"), .. more]);
        return sent.Headers.Location!.OriginalString.Split('/', '?')[2];
    }
}
