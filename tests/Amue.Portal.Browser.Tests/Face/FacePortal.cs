using Amue.Portal.Architecture.Tests;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>One portal with something on its pages, every one of which is read once for all the rules of the face.</summary>
[CollectionDefinition(Name)]
public sealed class FacePortal : IAsyncLifetime, ICollectionFixture<FacePortal>
{
    public const string Name = "face";

    // Assets are served as in production: a developer's host compresses them again, and tells browsers to ask for each again.
    private readonly RunningPortal _portal = new() { Settings = new Dictionary<string, string?> { ["EnableStaticAssetsDevelopmentCaching"] = "true", ["ReloadStaticAssetsAtRuntime"] = "false" } };
    private readonly Lazy<Task<IReadOnlyList<PageReading>>> _readings;
    private string _solved = "";

    public FacePortal() => _readings = new(ReadAsync);

    public PortalApp App => _portal.App;

    internal Task<IReadOnlyList<PageReading>> ReadingsAsync() => _readings.Value;

    internal string AddressOf(OpenedPage page) => _portal.AddressOf(page.Address).Replace("{solved}", _solved, StringComparison.Ordinal);

    internal Task<PortalClient> ClientOfAsync(string login) => _portal.ClientOfAsync(login);

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _solved = await SolvedRequest.MakeAsync(this);
    }

    public Task DisposeAsync() => _portal.DisposeAsync();

    private async Task<IReadOnlyList<PageReading>> ReadAsync()
    {
        var only = Environment.GetEnvironmentVariable("AMUE_PAGES");
        var readings = new List<PageReading>();
        foreach (var pages in OpenedPage.All.Where(p => only is null || p.Address.Contains(only, StringComparison.Ordinal)).GroupBy(p => p.Login))
        {
            await using var reader = await PageReader.OpenAsync(App.Address, pages.Key);
            foreach (var page in pages)
            {
                readings.Add(await reader.ReadAsync(page, AddressOf(page)));
            }
        }

        return readings;
    }
}
