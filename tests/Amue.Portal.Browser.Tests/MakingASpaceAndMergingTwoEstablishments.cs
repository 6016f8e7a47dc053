using System.Net;
using System.Text.RegularExpressions;
using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>J14 of domain.md §5, on the surfaces that exist.</summary>
[Trait("Category", "Browser")]
public sealed class MakingASpaceAndMergingTwoEstablishments : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task opens_the_space_of_a_product_from_its_recipe_with_its_menu_categories_and_chain()
    {
        await using var root = await Person.SignInAsync(_app, People.Root);
        await root.OpenAsync("/administration/espaces/nouveau");
        await root.Page.GetByRole(AriaRole.Link, new() { Name = "Espace produit", Exact = true }).ClickAsync();
        await root.Page.Locator("#Title").FillAsync("Démo produit");
        await root.Page.Locator("#Key").FillAsync("demo-produit");
        await root.Page.Locator("#family").SelectOptionAsync("Research");
        await root.PressAsync("Créer l’espace");
        await root.Page.WaitForURLAsync("**/demo-produit/administration");

        Assert.Equal(200, await root.OpenAsync("/demo-produit"));
        await Assertions.Expect(root.Page.Locator("nav a[href='/demo-produit/articles']").First).ToBeAttachedAsync();
        Assert.Equal(200, await root.OpenAsync("/demo-produit/administration/categories"));
        await Assertions.Expect(root.Page.Locator("#Categories")).ToHaveValueAsync(new Regex("USA"));
        await root.OpenAsync("/administration/produits?famille=Research");
        await root.Page.GetByRole(AriaRole.Link, new() { Name = "Démo produit" }).ClickAsync();
        await root.SeesAsync("Actif");
        await Assertions.Expect(root.Page.Locator("main a[href='/administration/groupes/demo-produit']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task puts_an_establishment_into_another_with_its_people_and_history()
    {
        await using var root = await Person.SignInAsync(_app, People.Root);
        await root.OpenAsync("/administration/etablissements/E150");
        await root.UnfoldAsync("Fusionner dans un autre établissement");
        await root.FillAsync("Code de l’établissement qui le reçoit", "E042");
        await root.PressAsync("Fusionner");
        await root.SeesAsync("La fusion est faite.");
        await root.SeesAsync("Fusion dans un autre établissement");

        await root.OpenAsync("/administration/etablissements/E042");
        await root.SeesAsync("(E150)");
        await root.SeesAsync("un autre établissement est reçu");
        await using var tom = await Person.SignInAsync(_app, People.Tom);
        await tom.OpenAsync("/moi");
        await tom.SeesAsync("Université de Valmont-sur-Loue");
        Assert.Equal(200, await tom.OpenAsync("/e042"));
        using var claire = await _app.SignInAsync(People.Claire);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/administration/etablissements/E150")).StatusCode);
        await root.OpenAsync("/administration/journal?acte=referential.establishment.merge");
        await root.SeesAsync("establishment:E150");
    }
}
