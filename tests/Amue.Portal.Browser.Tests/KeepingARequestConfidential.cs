using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests;

/// <summary>J9 of domain.md §5, on the surfaces that exist: what is confidential leaks nowhere.</summary>
[Trait("Category", "Browser")]
public sealed class KeepingARequestConfidential : IAsyncLifetime
{
    private const string Secret = "zibeline-4471";

    private static readonly string[] Outsiders = [People.Claire, People.Yann, People.Ines, People.Paul, People.Alice, People.Eva, People.Pilote, People.Root, People.Sophie, People.Durand];

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task hides_it_from_everyone_who_is_not_named()
    {
        var number = await SubmitAsync(confidential: true);
        await AssertHiddenAsync(number);

        using var karim = await _app.SignInAsync(People.Karim);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync($"/demandes/{number}")).StatusCode);
    }

    [Fact]
    public async Task takes_effect_at_once_when_a_shared_request_is_narrowed()
    {
        var number = await SubmitAsync(confidential: false);
        using var claire = await _app.SignInAsync(People.Claire);
        Assert.Contains(Secret, await (await claire.GetAsync("/recherche?q=" + Secret)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync($"/demandes/{number}")).StatusCode);

        await using (var nadia = await Person.SignInAsync(_app, People.Nadia))
        {
            await nadia.OpenAsync($"/demandes/{number}");
            await nadia.UnfoldAsync("Restreindre la visibilité");
            var form = nadia.Page.Locator("form[action*='handler=Narrow']");
            await form.Locator("input[value='Confidential']").CheckAsync();
            await form.Locator("select").SelectOptionAsync("NamedPerson");
            await form.Locator("button").ClickAsync();
            await nadia.SeesAsync("Confidentiel");
        }

        await AssertHiddenAsync(number);
    }

    private async Task<string> SubmitAsync(bool confidential)
    {
        await using var nadia = await Person.SignInAsync(_app, People.Nadia);
        await nadia.OpenAsync("/demandes/nouvelle?produit=siham");
        await nadia.ChooseAsync("Catégorie", "Paie et préliquidation");
        await nadia.FillAsync("Objet", $"Erreur de rémunération {Secret}");
        await nadia.FillAsync("Description", $"La rémunération affichée pour {Secret} est fausse depuis deux mois.");
        if (confidential)
        {
            await nadia.Page.Locator("input[name=Visibility][value=Confidential]").CheckAsync();
            await nadia.Page.Locator("#Reason").SelectOptionAsync("NamedPerson");
        }

        await nadia.PressAsync("Envoyer la demande");
        await nadia.SeesAsync(Secret);
        return await nadia.NumberAsync();
    }

    private async Task AssertHiddenAsync(string number)
    {
        foreach (var login in Outsiders)
        {
            using var outsider = await _app.SignInAsync(login);
            await AssertNothingAsync(outsider, login, "/recherche?q=" + Secret);
            await AssertNothingAsync(outsider, login, "/demander-de-l-aide?handler=Suggestions&texte=" + Secret);
            await AssertNothingAsync(outsider, login, "/demandes");
            await AssertNothingAsync(outsider, login, "/demandes/file");
            await AssertNothingAsync(outsider, login, "/");
            await AssertNothingAsync(outsider, login, "/siham");
            var detail = await outsider.GetAsync($"/demandes/{number}");
            var unknown = await outsider.GetAsync("/demandes/DA-2026-999999");
            Assert.Equal(HttpStatusCode.NotFound, detail.StatusCode);
            Assert.Equal(await BodyAsync(unknown), await BodyAsync(detail));
        }

        using var visitor = _app.Anonymous();
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync($"/demandes/{number}")).StatusCode);
        await AssertNothingAsync(visitor, "visitor", "/recherche?q=" + Secret);
    }

    private static async Task AssertNothingAsync(PortalClient outsider, string login, string path)
    {
        var main = await MainAsync(await outsider.GetAsync(path));
        Assert.False(main.Contains("rémunération", StringComparison.Ordinal), $"{login} sees it at {path}");
    }

    private static async Task<string> MainAsync(HttpResponseMessage response) =>
        (await PortalClient.ReadAsync(response)).QuerySelector("main")?.TextContent ?? await response.Content.ReadAsStringAsync();

    // The address asked for and one-time words differ; nothing else may.
    private static async Task<string> BodyAsync(HttpResponseMessage response) => (await MainAsync(response)).Trim();
}
