using System.Security.Claims;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Theme.Clair.Tests;

/// <summary>A host of the platform, the theme and a few pages, on a SQLite file and a loopback port. Spaces: the portal, sifac (branded), siham.</summary>
public sealed class ThemedPortal : IAsyncLifetime, IDisposable
{
    private const string AccountHeader = "X-Account";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clair-");
    private readonly HtmlParser _parser = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(ThemedPortal).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Portal:Demo"] = "true";
        builder.Services.AddSingleton(new DataDirectory(_folder.FullName));
        builder.Services.AddRazorPages().AddApplicationPart(typeof(ClairStartup).Assembly).AddApplicationPart(typeof(ThemedPortal).Assembly);
        builder.Services.AddPlatform(builder.Configuration, new ModuleCatalog([new ClairStartup(), new SomePages()]));
        new ClairStartup().ConfigureServices(builder.Services, builder.Configuration);
        new SomePages().ConfigureServices(builder.Services, builder.Configuration);
        builder.Services.AddActorContributor<Claire>();
        _app = builder.Build();

        _app.UseSecurityHeaders();
        _app.Use(SignIn);
        _app.UseRequestLocalization(o => o.SetDefaultCulture("fr").AddSupportedUICultures("fr", "en"));
        _app.UseStatusCodePagesWithReExecute("/erreur");
        _app.UseRouting();
        _app.UsePortal();
        _app.MapStaticAssets().WithMetadata(new OutsidePortalAttribute());
        _app.MapRazorPages().WithStaticAssets();
        new ClairStartup().MapEndpoints(_app);
        _app.MapGet("/conflit", () => Results.Conflict()).WithMetadata(new PublicPageAttribute());

        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
            await AddSpacesAsync(scope.ServiceProvider.GetRequiredService<PortalDb>());
        }

        await _app.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public Task<HttpResponseMessage> GetAsync(string address, bool signedIn = false, string language = "fr", string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        if (signedIn)
        {
            request.Headers.Add(AccountHeader, Guid.Empty.ToString());
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return _client.SendAsync(request);
    }

    /// <summary>The page as a browser would understand it.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, bool signedIn = false, string language = "fr", string? cookie = null)
    {
        var response = await GetAsync(address, signedIn, language, cookie);
        return await ParseAsync(response.EnsureSuccessStatusCode());
    }

    public async Task<IHtmlDocument> ErrorPageAsync(string address)
    {
        var response = await GetAsync(address);
        Assert.False(response.IsSuccessStatusCode);
        return await ParseAsync(response);
    }

    public void Dispose() => _client.Dispose();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        _parser.ParseDocument(await response.Content.ReadAsStringAsync());

    private static Task SignIn(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[AccountHeader].ToString() is { Length: > 0 } account)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SignedInAccount.ClaimType, account)], "test"));
        }

        return next(context);
    }

    private static async Task AddSpacesAsync(PortalDb db)
    {
        var sifac = new Space("sifac", SpaceKind.Product, "Sifac");
        sifac.Paint(new SpaceBrand("#8a2be2", "#ffffff"));
        db.AddRange(new Space(Space.PortalKey, SpaceKind.Portal, "Support coopératif"), sifac, new Space("siham", SpaceKind.Product, "Siham"));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private sealed class Claire : IActorContributor
    {
        public Task ContributeAsync(ActorBuilder actor, CancellationToken cancellationToken)
        {
            actor.DisplayName = "Claire Morel";
            return Task.CompletedTask;
        }
    }
}
