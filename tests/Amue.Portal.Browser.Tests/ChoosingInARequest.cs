using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>Fields that a choice asks for are there with that choice only, without a script.</summary>
[Trait("Category", "Browser")]
public sealed class ChoosingInARequest : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task shows_the_nature_of_a_maintenance_request_and_nothing_of_it_for_another(bool withScript)
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire, configure: options => options.JavaScriptEnabled = withScript);
        await claire.OpenAsync("/demandes/nouvelle?produit=sifac");
        var nature = claire.Page.Locator("#Nature");
        await Assertions.Expect(nature).ToBeHiddenAsync();

        await claire.Page.Locator("input[name=Kind][value=MaintenanceRequest]").CheckAsync();
        await Assertions.Expect(nature).ToBeVisibleAsync();

        await claire.Page.Locator("input[name=Kind]").First.CheckAsync();
        await Assertions.Expect(nature).ToBeHiddenAsync();
    }

    [Fact]
    public async Task asks_why_with_the_keyboard_alone()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await claire.OpenAsync("/demandes/nouvelle?produit=sifac");
        var reason = claire.Page.Locator("#Reason");
        await Assertions.Expect(reason).ToBeHiddenAsync();

        await claire.Page.Locator("input[name=Visibility]:checked").FocusAsync();
        for (var i = 0; i < 10 && !await reason.IsVisibleAsync(); i++)
        {
            await claire.Page.Keyboard.PressAsync("ArrowDown");
        }

        await Assertions.Expect(claire.Page.Locator("input[name=Visibility][value=Confidential]")).ToBeCheckedAsync();
        await claire.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reason).ToBeFocusedAsync();
    }
}
