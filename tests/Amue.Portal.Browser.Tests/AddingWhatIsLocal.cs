using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests;

/// <summary>A national article, and what one establishment adds to it for its own people.</summary>
[Trait("Category", "Browser")]
public sealed class AddingWhatIsLocal : IAsyncLifetime
{
    private const string Article = "/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente";
    private const string Note = "Au guichet zirconien, le mardi.";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task shows_it_beside_the_article_to_ones_colleagues_alone()
    {
        await using var luc = await Person.SignInAsync(_app, People.Luc);
        await luc.OpenAsync(Article);
        await luc.UnfoldAsync("Ajouter un complément local");
        await luc.Page.Locator("#LocalBody").FillAsync(Note);
        await luc.Page.Locator("form:has(#LocalBody) button[type=submit]").ClickAsync();
        await luc.SeesAsync(Note);
        await luc.ScreenshotAsync("local-note-writer-1280");

        await using var claire = await Person.SignInAsync(_app, People.Claire, width: 360);
        await claire.OpenAsync(Article);
        await claire.SeesAsync(Note);
        await claire.ScreenshotAsync("local-note-360");
        Assert.True(await claire.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));

        await using var tom = await Person.SignInAsync(_app, People.Tom);
        await tom.OpenAsync(Article);
        await tom.DoesNotSeeAsync("zirconien");
        await tom.DoesNotSeeAsync("Dans votre établissement");
    }

    [Fact]
    public async Task and_what_one_follows_is_stopped_from_ones_own_page()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire, width: 360);
        await claire.OpenAsync(Article);
        await claire.PressAsync("Suivre cet article par courriel");
        await claire.OpenAsync("/moi");
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Mes abonnements" }).ClickAsync();
        await claire.SeesAsync("service fait");
        await claire.ScreenshotAsync("subscriptions-360");
        Assert.True(await claire.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));

        await claire.Page.Locator("main table button").ClickAsync();

        await claire.SeesAsync("Vous n’êtes abonné à rien");
    }
}
