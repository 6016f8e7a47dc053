using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>What most requests come with: a picture of a screen, pasted where one writes.</summary>
[Trait("Category", "Browser")]
public sealed class PastingAScreenshot : IAsyncLifetime
{
    private const string Paste =
        """
        async area => {
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [640, 200];
            canvas.getContext("2d").fillText("ME23N : erreur 42", 40, 100);
            const picture = await new Promise(made => canvas.toBlob(made));
            const data = new DataTransfer();
            data.items.add(new File([picture], "image.png", { type: "image/png" }));
            area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task joins_it_to_a_request_and_to_a_reply_for_the_establishment_alone()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await claire.OpenAsync("/demandes/nouvelle?produit=sifac");
        await claire.ChooseAsync("Catégorie", "Dépense");
        await claire.FillAsync("Objet", "Une erreur à l'écran");
        await claire.FillAsync("Description", "Voici ce que je vois.");
        await claire.Page.Locator("#Description").EvaluateAsync(Paste);
        await Assertions.Expect(claire.Page.Locator("[data-attach] .attachments li")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex(@"^capture-.*\.png$")]);
        await claire.ScreenshotAsync("request-form-files-1280");
        await claire.PressAsync("Envoyer la demande");
        var number = await claire.NumberAsync();
        await AssertShownAsync(claire, 1);

        await claire.FillAsync("Votre réponse", "Et après avoir recommencé :");
        await claire.Page.Locator("form[action*='handler=Reply'] textarea").EvaluateAsync(Paste);
        await claire.Page.Locator("form[action*='handler=Reply'] button[type=submit]").ClickAsync();
        await claire.SeesAsync("Et après avoir recommencé");
        await AssertShownAsync(claire, 2);
        await claire.ScreenshotAsync("request-files-1280");

        await using var nadia = await Person.SignInAsync(_app, People.Nadia, width: 360);
        await nadia.OpenAsync($"/demandes/{number}");
        await nadia.SeesAsync("Et après avoir recommencé");
        await AssertShownAsync(nadia, 0);
        await using var luc = await Person.SignInAsync(_app, People.Luc, width: 360);
        await luc.OpenAsync($"/demandes/{number}");
        await AssertShownAsync(luc, 2);
        await luc.ScreenshotAsync("request-files-360");
        Assert.True(await luc.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
    }

    private static async Task AssertShownAsync(Person reader, int pictures)
    {
        var shown = reader.Page.Locator(".attachments img");
        await Assertions.Expect(shown).ToHaveCountAsync(pictures);
        for (var n = 0; n < pictures; n++)
        {
            await shown.Nth(n).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(shown.Nth(n)).ToHaveJSPropertyAsync("naturalWidth", 640);
        }
    }
}
