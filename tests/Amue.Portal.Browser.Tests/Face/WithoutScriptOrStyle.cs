using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>The main journeys where no JavaScript runs and no style sheet loads (RGAA 7.2, 10.2, 10.3): the same words, in an order that reads.</summary>
[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class WithoutScriptOrStyle(FacePortal portal)
{
    [Fact]
    public async Task one_asks_for_help_and_is_answered()
    {
        await using var claire = await BareAsync(People.Claire);
        await claire.Page.Locator("main #q").FillAsync("recette");
        await claire.PressAsync("Rechercher");
        await claire.SeesAsync("Comment annuler un titre de recette");

        await claire.OpenAsync("/demander-de-l-aide");
        await claire.Page.Locator("main #q").FillAsync("l’écran opaline reste blanc à l’ouverture");
        await claire.PressAsync("Voir ce qui répond déjà");
        await claire.PressAsync("Continuer ma demande");
        await claire.ChooseAsync("Produit", "Sifac 2026.1");
        await claire.PressAsync("Continuer avec ce produit");
        await claire.ChooseAsync("Catégorie", "Dépense");
        await claire.FillAsync("Objet", "L’écran opaline reste blanc");
        await claire.FillAsync("Description", "Depuis ce matin, l’écran opaline reste blanc à l’ouverture.");
        await claire.PressAsync("Envoyer la demande");
        var number = await claire.NumberAsync();

        await using var luc = await BareAsync(People.Luc);
        await luc.OpenAsync("/demandes/file");
        await luc.Page.GetByRole(AriaRole.Link, new() { Name = "L’écran opaline reste blanc" }).ClickAsync();
        await luc.PressAsync("Prendre en charge");
        await luc.WriteAsync("Reply", "Videz le cache du navigateur.");
        await luc.SeesAsync("Videz le cache du navigateur.");

        await claire.OpenAsync($"/demandes/{number}");
        await claire.SeesAsync("Videz le cache du navigateur.");
    }

    [Fact]
    public async Task an_editor_writes_and_sends_for_review()
    {
        await using var eva = await BareAsync(People.Eva);
        await eva.OpenAsync("/sifac/articles/nouveau");
        await eva.Page.GetByLabel("Titre").FillAsync("Rouvrir l’écran opaline");
        await eva.Page.Locator("main form.form button[type=submit]").First.ClickAsync();
        await eva.Page.Locator("main textarea").First.FillAsync("Fermez l’écran, puis rouvrez-le.");
        await eva.Page.GetByRole(AriaRole.Button, new() { Name = "Voir l’aperçu" }).First.ClickAsync();
        await eva.SeesAsync("Fermez l’écran, puis rouvrez-le.");
        await eva.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer en relecture" }).First.ClickAsync();
        await eva.SeesAsync("En relecture");
    }

    private async Task<Person> BareAsync(string login)
    {
        var person = await Person.SignInAsync(portal.App, login, configure: options => options.JavaScriptEnabled = false);
        person.LacksSomething = true;
        await person.Page.RouteAsync("**/*.css", route => route.FulfillAsync(new() { ContentType = "text/css", Body = "" }));
        return person;
    }
}
