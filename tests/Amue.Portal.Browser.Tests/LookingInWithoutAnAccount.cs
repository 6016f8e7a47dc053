using System.Text.RegularExpressions;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>J1 of domain.md §5, on the surfaces that exist: what is public is found by anybody, and of the rest nothing shows, not even its number.</summary>
[Trait("Category", "Browser")]
public sealed class LookingInWithoutAnAccount : IAsyncLifetime
{
    private const int MostRequests = 20;
    private const long MostBytes = 200_000;
    private const string Words = "engagement juridique zirconien";

    private PortalApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        await PublishAsync("Solder un engagement juridique zirconien", VisibilityLevel.Public);
        await PublishAsync("Un engagement juridique zirconien pour la communauté", VisibilityLevel.Community);
        await PublishAsync("Un engagement juridique zirconien pour l’espace", VisibilityLevel.Space);
        using var claire = await _app.SignInAsync(People.Claire);
        var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
        await claire.SubmitAsync(form, "#request", ("Subject", "Mon engagement juridique zirconien est bloqué"), ("Description", "Il l’est."), ("CategoryCode", "DEP"));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task asks_no_other_host_and_leads_by_the_keyboard(int width)
    {
        await using var visitor = await Person.ArriveAsync(_app, "/connexion", width);
        var answers = new List<IResponse>();
        visitor.Page.Response += (_, response) => answers.Add(response);

        await visitor.OpenAsync("/");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal("fr", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual(0, await visitor.Page.Locator("form[role=search], search form, form[action='/recherche']").CountAsync());
        foreach (var address in new[] { "/charte", "/accessibilite", "/eco" })
        {
            Assert.NotEqual(0, await visitor.Page.Locator($"a[href='{address}']").CountAsync());
        }

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Contains("skip-link", await visitor.Page.EvaluateAsync<string>("document.activeElement.className"), StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(_app.Address.Authority, new Uri(answer.Url).Authority));
        Assert.InRange(answers.Count, 1, MostRequests);
        Assert.InRange((await Task.WhenAll(answers.Select(async a => (await a.Request.SizesAsync()).ResponseBodySize))).Sum(size => (long)size), 1, MostBytes);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task finds_what_is_public_and_counts_nothing_else(int width)
    {
        await using var visitor = await Person.ArriveAsync(_app, "/", width);
        var box = visitor.Page.Locator("form[action='/recherche'] input[name=q]").First;
        if (!await box.IsVisibleAsync())
        {
            await visitor.OpenAsync("/recherche");
            box = visitor.Page.Locator("form[action='/recherche'] input[name=q]:visible").First;
        }

        await box.FillAsync(Words);
        await box.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("main ol.result-list .result-title").First).ToHaveTextAsync("Solder un engagement juridique zirconien");
        await visitor.DoesNotSeeAsync("pour la communauté");
        await visitor.DoesNotSeeAsync("pour l’espace");
        await visitor.DoesNotSeeAsync("est bloqué");
        Assert.Equal(0, await visitor.Page.Locator("main .facets a[href*='type=ticket']").CountAsync());
        await visitor.ScreenshotAsync($"public-search-{width}");

        await visitor.Page.Locator("main ol.result-list .result-title a").First.ClickAsync();
        await visitor.ArrivesAtAsync("/sifac/articles/solder-un-engagement-juridique-zirconien");
        await visitor.SeesAsync("Le texte public.");
    }

    [Fact]
    public async Task exactly_one_of_the_four_that_hold_the_words_is_counted()
    {
        await using var visitor = await Person.ArriveAsync(_app, "/recherche?q=" + Uri.EscapeDataString("\"" + Words + "\""));

        await Assertions.Expect(visitor.Page.Locator("main [role=status]").First).ToHaveTextAsync(new Regex(@"^\s*1\s"));
    }

    [Fact]
    public async Task is_led_to_sign_in_by_what_is_not_public()
    {
        await using var visitor = await Person.ArriveAsync(_app, "/demandes");
        Assert.Contains("/connexion?retour=", visitor.Page.Url, StringComparison.Ordinal);

        await visitor.OpenAsync("/sifac/articles/un-engagement-juridique-zirconien-pour-l-espace");
        Assert.Contains("/connexion?retour=", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.DoesNotSeeAsync("pour l’espace");
    }

    private Task PublishAsync(string title, VisibilityLevel visibility) => _app.InScopeAsync(async services =>
    {
        var home = (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find("sifac")!;
        var text = new ArticleText(title, "Le texte public.") { Visibility = visibility };
        Assert.True((await services.GetRequiredService<PublishArticle>().ExecuteAsync(text, home, Actor.System("a test writes what a visitor may read, and what not"), CancellationToken.None)).Succeeded);
    });
}
