using System.Net;
using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>J11 of domain.md §5, on the surfaces that exist: each administers their own space, and nothing else.</summary>
[Trait("Category", "Browser")]
public sealed class CustomisingOnesOwnSpace : IAsyncLifetime
{
    private const string Appearance = "/e042/administration/apparence";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task previews_publishes_and_changes_that_space_only()
    {
        await using (var ines = await Person.SignInAsync(_app, People.Ines))
        {
            await ines.OpenAsync(Appearance);
            await ines.FillAsync("Couleur des liens et des actions", "#9fc0d6");
            await ines.FillAsync("Couleur du texte sur elle", "#ffffff");
            await ines.PressAsync("Enregistrer et voir l’aperçu");
            await ines.SeesAsync("quand il en faut 4,5");

            await ines.FillAsync("Couleur des liens et des actions", "#7a2e5d");
            await ines.Page.Locator("input[name='Form.Title']").FillAsync("Valmont s'entraide");
            await ines.PressAsync("Enregistrer et voir l’aperçu");
            await ines.SeesAsync("Vous seul voyez cette page ainsi");
            Assert.Equal("rgb(122, 46, 93)", await ColourAsync(ines));
            await using (var claire = await Person.SignInAsync(_app, People.Claire))
            {
                await claire.OpenAsync("/e042");
                await Assertions.Expect(claire.Page.Locator(".brand-name")).ToHaveTextAsync("Université de Valmont-sur-Loue");
                await ines.PressAsync("Publier");
                await claire.OpenAsync("/e042");
                await Assertions.Expect(claire.Page.Locator(".brand-name")).ToHaveTextAsync("Valmont s'entraide");
                Assert.Equal("rgb(122, 46, 93)", await ColourAsync(claire));
                await claire.OpenAsync("/e107");
                Assert.NotEqual("rgb(122, 46, 93)", await ColourAsync(claire));
            }
        }

        await using var narrow = await Person.SignInAsync(_app, People.Ines, width: 320);
        await narrow.OpenAsync(Appearance);
        Assert.True(await narrow.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    [Fact]
    public async Task is_for_nobody_of_another_establishment()
    {
        using var paul = await _app.SignInAsync(People.Paul);
        using var ines = await _app.SignInAsync(People.Ines);
        var before = await ExportAsync(ines);

        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetAsync("/e042/administration")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.PostWithTokenAsync("/e107/administration", Appearance, ("Form.Title", "Pris"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.PostWithTokenAsync("/e107/administration", Appearance + "?handler=Publish")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paul.PostWithTokenAsync(
            "/e107/administration", "/e107/administration/recette?handler=Run", ("Text", """{ "name": "x", "steps": [ { "name": "settings", "space": "e042", "SiteName": "Pris" } ] }"""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paul.PostWithTokenAsync(
            "/e107/administration", "/e107/administration/recette?handler=Run",
            ("Text", """{ "name": "x", "steps": [ { "name": "accounts", "accounts": [ { "login": "paul.admin", "name": "Paul", "email": "p@e107.example.org", "roles": [ { "role": "EstablishmentAdministrator", "establishment": "E042" } ] } ] } ] }"""))).StatusCode);

        Assert.Equal(before, await ExportAsync(ines));
        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetAsync("/e042/administration")).StatusCode);
        Assert.Equal(["/e042/administration", Appearance, "e107"], (await RefusalsOfAsync("Paul Garnier")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task takes_no_post_from_another_site_and_notes_it()
    {
        using var ines = await _app.SignInAsync(People.Ines);
        var before = await ExportAsync(ines);

        var forged = await ines.PostAsync(Appearance, [KeyValuePair.Create("Form.Title", "Pris")]);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(before, await ExportAsync(ines));
        Assert.Equal([Appearance], await RefusalsOfAsync("Inès Morel"));
    }

    [Fact]
    public async Task keeps_the_manager_of_a_product_in_that_products_space()
    {
        using var sophie = await _app.SignInAsync(People.Sophie);

        Assert.Equal(HttpStatusCode.OK, (await sophie.GetAsync("/sifac/administration/categories")).StatusCode);
        foreach (var elsewhere in new[] { "/siham/administration", "/e042/administration", "/administration", "/administration/espaces/nouveau", "/administration/journal" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sophie.GetAsync(elsewhere)).StatusCode);
        }

        var charter = """{ "name": "x", "steps": [ { "name": "pages", "space": "portail", "pages": [ { "slug": "charte", "title": "Autre", "body": "Autre" } ] } ] }""";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sophie.PostWithTokenAsync("/sifac/administration", "/sifac/administration/recette?handler=Run", ("Text", charter))).StatusCode);
        Assert.DoesNotContain("Autre", await (await sophie.GetAsync("/pages/charte")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_no_script_in_with_the_words_that_are_typed()
    {
        const string Trap = "<script>document.title='pris'</script><img src=x onerror=\"document.title='pris'\"><style>body{display:none}</style>";
        await using var ines = await Person.SignInAsync(_app, People.Ines);
        await ines.OpenAsync(Appearance);
        await ines.Page.Locator("textarea[name='Form.Welcome']").FillAsync("Bienvenue " + Trap);
        await ines.Page.Locator("textarea[name='Form.Description']").FillAsync(Trap);
        await ines.PressAsync("Enregistrer et voir l’aperçu");
        await ines.PressAsync("Publier");

        await ines.OpenAsync("/e042");

        await ines.SeesAsync("Bienvenue");
        Assert.DoesNotContain("pris", await ines.Page.TitleAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> ColourAsync(Person person)
    {
        // The words of a page are there before its style sheets.
        await person.Page.WaitForLoadStateAsync();
        return await person.Page.EvaluateAsync<string>("() => { const e = document.createElement('i'); e.className = 'brand-mark'; document.body.append(e); const c = getComputedStyle(e).backgroundColor; e.remove(); return c; }");
    }

    private static async Task<string> ExportAsync(PortalClient ines) => await (await ines.GetAsync("/e042/administration/recette?handler=Export")).Content.ReadAsStringAsync();

    /// <returns>What someone was refused, newest first.</returns>
    private async Task<List<string>> RefusalsOfAsync(string name)
    {
        using var root = await _app.SignInAsync(People.Root);
        return (await root.PageAsync("/administration/journal?issue=refused")).QuerySelectorAll("main tbody tr")
            .Where(r => r.TextContent.Contains(name, StringComparison.Ordinal)).Select(r => r.QuerySelector("td:nth-child(4)")!.TextContent.Trim()).ToList();
    }
}
