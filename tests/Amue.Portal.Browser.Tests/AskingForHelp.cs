using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>The main job, by the hands of those who do it.</summary>
[Trait("Category", "Browser")]
public sealed class AskingForHelp : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task ends_without_a_request_when_an_answer_is_there()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await claire.OpenAsync("/demander-de-l-aide");
        await claire.Page.Locator("#q").PressSequentiallyAsync("annulation d'un titre de recette");
        await Assertions.Expect(claire.Page.Locator("#suggestions")).ToContainTextAsync("Comment annuler un titre de recette");
        await claire.ScreenshotAsync("help-suggestions-1280");

        var answer = claire.Page.Locator("#suggestions li").First;
        await answer.GetByText("Ouvrir à côté").ClickAsync();
        await Assertions.Expect(claire.Page.Locator("#help aside")).ToContainTextAsync("Créez un avoir");
        await claire.ScreenshotAsync("help-beside-1280");
        await answer.GetByText("Cela répond à ma question").ClickAsync();
        await claire.ArrivesAtAsync("/merci");

        await claire.OpenAsync("/demandes");
        Assert.Equal(0, await claire.Page.GetByText("DA-2026-").CountAsync());
    }

    [Fact]
    public async Task goes_from_the_establishment_to_amue_and_back_to_everyone()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await claire.OpenAsync("/demander-de-l-aide?q=" + Uri.EscapeDataString("le vérificateur de mandats rejette la pièce zircon"));
        await claire.PressAsync("Continuer ma demande");
        await claire.ChooseAsync("Produit", "Sifac 2026.1");
        await claire.PressAsync("Continuer avec ce produit");
        await claire.ChooseAsync("Catégorie", "Dépense");
        await claire.FillAsync("Objet", "Le vérificateur rejette la pièce zircon");
        await claire.FillAsync("Description", "Depuis ce matin, le vérificateur de mandats rejette toutes les pièces de type zircon.");
        await claire.ScreenshotAsync("request-form-1280");
        await claire.PressAsync("Envoyer la demande");
        var number = await claire.NumberAsync();
        Assert.StartsWith("DA-2026-", number, StringComparison.Ordinal);

        await using var luc = await Person.SignInAsync(_app, People.Luc);
        await luc.OpenAsync("/demandes/file");
        await luc.SeesAsync(number);
        await luc.ScreenshotAsync("queue-1280");
        await luc.OpenAsync($"/demandes/{number}");
        await luc.PressAsync("Prendre en charge");
        await luc.UnfoldAsync("Transmettre à l’AMUE");
        var sending = luc.Page.Locator("form[action*='handler=Transmit']");
        await sending.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(luc.Page.Locator("main")).ToContainTextAsync("Étapes pour reproduire");
        await Assertions.Expect(luc.Page.Locator(".error-summary")).ToBeVisibleAsync();
        await sending.GetByLabel("Transaction ou écran").FillAsync("ZVERIF");
        await sending.GetByLabel("Étapes pour reproduire").FillAsync("Ouvrir ZVERIF, choisir une pièce zircon, vérifier.");
        await sending.GetByRole(AriaRole.Button).ClickAsync();

        await using var sophie = await Person.SignInAsync(_app, People.Sophie);
        await sophie.OpenAsync($"/demandes/{number}");
        await sophie.PressAsync("Prendre en charge");
        await sophie.UnfoldAsync("Ajouter une note interne");
        await sophie.WriteAsync("AddNote", "Note interne grenat : vérifier le paramétrage du lot 7.");
        await sophie.Page.Locator("#Level").SelectOptionAsync("N2");
        await sophie.PressAsync("Qualifier");
        await ProposeAsync(sophie, "Redémarrez le vérificateur.");
        await sophie.ScreenshotAsync("request-agent-1280");

        await claire.OpenAsync($"/demandes/{number}");
        await claire.DoesNotSeeAsync("grenat");
        await claire.UnfoldAsync("La solution ne convient pas");
        await claire.WriteAsync("Reject", "Le redémarrage n'a rien changé.");

        await sophie.OpenAsync($"/demandes/{number}");
        await ProposeAsync(sophie, "Passez la table ZV7 au statut actif, puis relancez le vérificateur.");

        await claire.OpenAsync($"/demandes/{number}");
        await claire.Page.Locator("form[action*='handler=Validate'] input[value='4']").CheckAsync();
        await claire.PressAsync("Valider la solution");
        await claire.SeesAsync("ZV7");
        await claire.ScreenshotAsync("request-validated-1280");

        await using var nadia = await Person.SignInAsync(_app, People.Nadia);
        Assert.True(await nadia.FindsAsync("vérificateur pièce zircon", "vérificateur"));
        await nadia.OpenAsync($"/demandes/{number}");
        await nadia.SeesAsync("ZV7");
        await nadia.DoesNotSeeAsync("grenat");
        Assert.False(await nadia.FindsAsync("grenat", "zircon"));
    }

    [Fact]
    public async Task works_on_a_telephone()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire, width: 360, height: 740);
        foreach (var (path, name) in new[]
        {
            ("/", "home"), ("/demander-de-l-aide?q=service+fait", "help"), ("/demandes/nouvelle?produit=sifac", "request-form"), ("/recherche?q=recette", "search"),
            ("/sifac/articles/comment-annuler-un-titre-de-recette", "article"), ("/demandes", "my-requests"),
        })
        {
            Assert.Equal(200, await claire.OpenAsync(path));
            var sideways = await claire.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(sideways <= 0, $"{path} scrolls sideways by {sideways} px");
            await claire.ScreenshotAsync($"{name}-360");
        }
    }

    private static async Task ProposeAsync(Person agent, string solution)
    {
        await agent.UnfoldAsync("Proposer une solution");
        await agent.WriteAsync("ProposeSolution", solution);
        await agent.SeesAsync(solution);
    }
}
