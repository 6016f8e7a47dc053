using Amue.Portal.Testing.Portal;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>What runs the place lies folded behind one entry of the menu of those who run much of it.</summary>
[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class TheFoldedMenu(FacePortal portal)
{
    [Fact]
    public async Task opens_leads_and_closes_by_the_keyboard()
    {
        await using var root = await Person.SignInAsync(portal.App, People.Root);
        var products = Link(root, "Produits");
        await Assertions.Expect(products).ToBeHiddenAsync();

        await Summary(root).FocusAsync();
        await root.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(products).ToBeVisibleAsync();
        Assert.Empty((await root.Page.RunAxe()).Violations);
        await root.ScreenshotAsync("menu-open");

        await products.FocusAsync();
        await root.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(products).ToBeHiddenAsync();
        await Assertions.Expect(Summary(root)).ToBeFocusedAsync();

        await root.Page.Keyboard.PressAsync("Enter");
        await products.FocusAsync();
        await root.Page.Keyboard.PressAsync("Enter");
        await root.ArrivesAtAsync("/administration/produits");
        await Assertions.Expect(Summary(root)).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task closes_when_the_reader_goes_elsewhere()
    {
        await using var root = await Person.SignInAsync(portal.App, People.Root);
        await Summary(root).ClickAsync();
        await root.Page.GetByRole(AriaRole.Contentinfo).ClickAsync(new() { Position = new() { X = 4, Y = 4 } });
        await Assertions.Expect(Link(root, "Produits")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task unfolds_in_the_drawer_of_a_telephone()
    {
        await using var root = await Person.SignInAsync(portal.App, People.Root, width: 360, height: 800);
        await root.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await Summary(root).ClickAsync();
        await root.ScreenshotAsync("menu-open-360");

        Assert.True(await root.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        await Link(root, "Produits").ClickAsync();
        await root.ArrivesAtAsync("/administration/produits");
    }

    [Fact]
    public async Task works_without_script()
    {
        await using var root = await Person.SignInAsync(portal.App, People.Root, configure: options => options.JavaScriptEnabled = false);
        await Summary(root).ClickAsync();
        await Link(root, "Produits").ClickAsync();
        await root.ArrivesAtAsync("/administration/produits");
    }

    [Fact]
    public async Task is_not_for_those_who_run_little()
    {
        await using var claire = await Person.SignInAsync(portal.App, People.Claire);
        await Assertions.Expect(Summary(claire)).ToHaveCountAsync(0);
    }

    private static ILocator Summary(Person person) => person.Page.Locator("nav[aria-label='Menu principal'] summary");

    private static ILocator Link(Person person, string name) => person.Page.Locator("nav[aria-label='Menu principal']").GetByRole(AriaRole.Link, new() { Name = name, Exact = true, IncludeHidden = true });
}
