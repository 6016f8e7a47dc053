using System.Globalization;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>J7 of domain.md §5: an article from its draft to its readers, its second version, and its review.</summary>
[Trait("Category", "Browser")]
public sealed class WritingAnArticle : IAsyncLifetime
{
    private const string Title = "Comment annuler une réception chinchilla ?";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task from_draft_to_readers_and_back_to_its_editors()
    {
        var address = await WriteAsync();
        await ReviewAsync(address);
        await ScheduleAsync(address);

        await using (var claire = await Person.SignInAsync(_app, People.Claire))
        {
            Assert.False(await claire.FindsAsync("chinchilla", "chinchilla"));
        }

        _app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync("knowledge.publish-scheduled");
        await using var luc = await Person.SignInAsync(_app, People.Luc);
        Assert.True(await luc.FindsAsync("chinchilla", "chinchilla"));
        Assert.Equal(200, await luc.OpenAsync("/aide/sifac/DEP-044"));
        await luc.SeesAsync("Relu et approuvé");
        await luc.ScreenshotAsync("article-page");
        Assert.Equal(0, await luc.Page.Locator(".prose script, .prose img, .prose a[href^=javascript]").CountAsync());

        await WriteTheSecondVersionAsync(luc);
        await ToldNotUsefulAsync();
    }

    [Fact]
    public async Task keeps_what_is_typed_and_completes_links_without_being_asked()
    {
        await using var eva = await StartAsync();
        await eva.FillAsync("Texte", "## Avant de commencer\n\nVoyez ");

        await eva.Page.GetByLabel("Texte", new() { Exact = true }).PressSequentiallyAsync("[[service fait");
        await eva.Page.Locator("#links button").First.ClickAsync();

        await Assertions.Expect(eva.Page.Locator("#preview a[href^='/sifac/articles/pourquoi-mon-service-fait']")).ToBeVisibleAsync();
        await Assertions.Expect(eva.Page.Locator("#saving")).ToContainTextAsync("enregistré", new() { Timeout = 10_000 });
        var written = await eva.Page.Locator("#Body").InputValueAsync();
        await eva.Page.ReloadAsync();
        Assert.Equal(written, await eva.Page.Locator("#Body").InputValueAsync());
    }

    [Fact]
    public async Task at_320_pixels_scrolls_in_one_direction_only()
    {
        await using var eva = await StartAsync(width: 320);

        await AssertOneDirectionAsync(eva, "article-editor-320");
        foreach (var (path, name) in new[]
        {
            ("/sifac/articles/brouillons", "article-board-320"), ("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente/historique", "article-history-320"),
            ("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente", "article-page-320"),
        })
        {
            Assert.Equal(200, await eva.OpenAsync(path));
            await AssertOneDirectionAsync(eva, name);
        }
    }

    private static async Task AssertOneDirectionAsync(Person person, string name)
    {
        await person.ScreenshotAsync(name);
        Assert.True(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"), name);
    }

    private async Task<Person> StartAsync(int width = 1280)
    {
        var eva = await Person.SignInAsync(_app, People.Eva, width);
        await eva.OpenAsync("/sifac/articles/brouillons");
        await eva.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Proposer un article" }).ClickAsync();
        await eva.Page.Locator("#Title").FillAsync(Title);
        await eva.Page.GetByText("Mode opératoire", new() { Exact = true }).ClickAsync();
        await eva.PressAsync("Commencer à écrire");
        await Assertions.Expect(eva.Page.Locator("#Body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("## Étapes"));
        return eva;
    }

    private async Task<string> WriteAsync()
    {
        await using var eva = await StartAsync();
        await eva.FillAsync("Texte", "## Étapes\n\n1. Ouvrez la commande.\n\n<script>alert(1)</script> <img src=x onerror=alert(1)> [piège](javascript:alert(1))");
        await eva.FillAsync("Aide des écrans", "DEP-044");
        await eva.Page.Locator("#FromVersion").SelectOptionAsync("2025.1");
        await Assertions.Expect(eva.Page.Locator("#preview h2")).ToHaveTextAsync(["Étapes"]);
        await eva.ScreenshotAsync("article-editor");
        await eva.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer en relecture" }).First.ClickAsync();
        await eva.SeesAsync("En relecture");
        return new Uri(eva.Page.Url).AbsolutePath;
    }

    private async Task ReviewAsync(string address)
    {
        await using var sophie = await Person.SignInAsync(_app, People.Sophie);
        await sophie.OpenAsync("/sifac/articles/brouillons?vue=a-relire");
        await sophie.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await sophie.ArrivesAtAsync(address);
        await sophie.Page.Locator("article.reading .prose li").First.SelectTextAsync();
        await sophie.PressAsync("Reprendre les mots sélectionnés");
        await sophie.FillAsync("Commentaire", "Très clair.");
        await sophie.PressAsync("Commenter");
        await sophie.SeesAsync("Très clair.");
        await Assertions.Expect(sophie.Page.Locator(".timeline blockquote")).ToHaveTextAsync("Ouvrez la commande.");
        await sophie.ScreenshotAsync("article-review");
        await sophie.PressAsync("Approuver ce texte");
        await sophie.SeesAsync("Approuvé");
    }

    private async Task ScheduleAsync(string address)
    {
        await using var eva = await Person.SignInAsync(_app, People.Eva);
        await eva.OpenAsync(address);
        var tomorrow = _app.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(8);
        await eva.Page.Locator("#PublishAt").FillAsync(tomorrow.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await eva.PressAsync("Programmer");
        await eva.SeesAsync("Programmé");
    }

    private async Task WriteTheSecondVersionAsync(Person reader)
    {
        await using var eva = await Person.SignInAsync(_app, People.Eva);
        await eva.OpenAsync("/aide/sifac/DEP-044");
        var live = new Uri(eva.Page.Url).AbsolutePath;
        await eva.PressAsync("Modifier");
        await eva.FillAsync("Texte", "## Étapes\n\n1. Ouvrez la commande vigogne.");
        await eva.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer en relecture" }).First.ClickAsync();
        await Assertions.Expect(eva.Page.Locator("ins", new() { HasText = "vigogne" })).ToHaveCountAsync(1);
        var draft = new Uri(eva.Page.Url).AbsolutePath;

        await reader.OpenAsync(live);
        await reader.DoesNotSeeAsync("vigogne");
        await using (var sophie = await Person.SignInAsync(_app, People.Sophie))
        {
            await sophie.OpenAsync(draft);
            await sophie.PressAsync("Approuver ce texte");
            await sophie.PressAsync("Publier maintenant");
            await sophie.SeesAsync("vigogne");
        }

        await reader.OpenAsync(live);
        await reader.SeesAsync("vigogne");
        await eva.OpenAsync(live + "/historique");
        await Assertions.Expect(eva.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await eva.ScreenshotAsync("article-history");
    }

    private async Task ToldNotUsefulAsync()
    {
        foreach (var login in new[] { People.Claire, People.Tom, People.Nadia })
        {
            await using var reader = await Person.SignInAsync(_app, login);
            await reader.OpenAsync("/aide/sifac/DEP-044");
            await reader.UnfoldAsync("Non…");
            await reader.FillAsync("Qu’est-ce qui manque ou ne va pas ?", "Il manque une copie d'écran.");
            await reader.PressAsync("Envoyer");
            await reader.SeesAsync("ne vous a pas aidé");
        }

        await using var eva = await Person.SignInAsync(_app, People.Eva);
        await eva.OpenAsync("/sifac/articles/brouillons?vue=pas-utiles");
        await eva.SeesAsync("Il manque une copie d'écran.");
        await eva.SeesAsync("À réviser");
        await eva.ScreenshotAsync("article-board");
    }

    private async Task RunAsync(string job) =>
        Assert.Equal(JobOutcome.Succeeded, (await _app.Services.GetRequiredService<JobRunner>().RunAsync(job)).Outcome);
}
