using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Operating.Tests.Running;

/// <summary>A production portal's log, while people sign in, search, ask and fail: at the levels of details that it comes with.</summary>
public sealed class LoggedJourney : IAsyncLifetime
{
    public const string Query = "zkmarqueurdequestion";
    public const string Subject = "zkmarqueurdesujet";

    public const string Origin = "203.0.113.77";

    private PortalApp _app = null!;

    public string[] Lines { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        await _app.StopAsync();
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal:Demo"] = "true",
            ["Portal:SecondFactor"] = "false",
        };
        await using (var portal = await PortalProcess.ServeAsync(_app.Folder, FreePort.Next(), _app.ConnectionString, settings))
        {
            using var claire = new PortalClient(portal.Address);
            // As the proxy before it says.
            claire.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            claire.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Origin);
            await claire.PostWithTokenAsync("/connexion", "/connexion", ("Login", People.Claire), ("Passphrase", "zkfaussephrasedepasse"));
            await claire.SignInAsync(People.Claire);
            await claire.GetAsync($"/recherche?q={Query}");
            await claire.GetAsync("/administration/exploitation");
            var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
            await claire.SubmitAsync(form, "#request", ("Subject", Subject), ("Description", Subject), ("CategoryCode", "DEP"));
        }

        Lines = (await File.ReadAllLinesAsync(Path.Combine(_app.Folder, "portal.log"))).Where(l => l.StartsWith('{')).ToArray();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();
}
