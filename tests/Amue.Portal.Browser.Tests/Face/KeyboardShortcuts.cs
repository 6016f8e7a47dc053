using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests.Face;

[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class KeyboardShortcuts(FacePortal portal)
{
    [Fact]
    public async Task search_walk_in_lists_go_and_tell_themselves_until_they_are_switched_off()
    {
        await using var luc = await Person.SignInAsync(portal.App, People.Luc);
        await OpenAsync(luc);

        await luc.Page.Keyboard.PressAsync("j");
        var first = await FocusedAsync(luc);
        await luc.Page.Keyboard.PressAsync("j");
        Assert.NotEqual(first, await FocusedAsync(luc));
        await luc.Page.Keyboard.PressAsync("k");
        Assert.Equal(first, await FocusedAsync(luc));
        Assert.StartsWith("/demandes/", first, StringComparison.Ordinal);

        await luc.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(luc.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await luc.Page.Keyboard.TypeAsync("gd?");
        await Assertions.Expect(luc.Page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("gd?");

        await OpenAsync(luc);
        await luc.Page.Keyboard.TypeAsync("gd");
        await luc.Page.WaitForURLAsync("**/demandes");
        await luc.Page.Keyboard.PressAsync("?");
        await luc.Page.WaitForURLAsync("**/raccourcis");

        await luc.PressAsync("Désactiver les raccourcis");
        await luc.SeesAsync("Les raccourcis clavier sont désactivés.");
        await OpenAsync(luc);
        await luc.Page.Keyboard.TypeAsync("/jgd?");
        Assert.Equal("", await FocusedAsync(luc));
        Assert.EndsWith("/demandes/file", luc.Page.Url, StringComparison.Ordinal);
    }

    // Chromium drops the keys of a page that it has not painted yet.
    private static async Task OpenAsync(Person person)
    {
        await person.OpenAsync("/demandes/file");
        await person.Page.EvaluateAsync("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
    }

    private static Task<string> FocusedAsync(Person person) => person.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''");
}
