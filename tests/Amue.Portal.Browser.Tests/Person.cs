using System.Text.RegularExpressions;
using Amue.Portal.Testing.Browser;
using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>Someone of the demonstration in front of a screen: what they click is what they read.</summary>
internal sealed partial class Person : IAsyncDisposable
{
    private readonly PortalApp _app;
    private readonly BrowserPage _browser;

    private Person(PortalApp app, BrowserPage browser)
    {
        _app = app;
        _browser = browser;
    }

    public IPage Page => _browser.Page;

    /// <summary>For a browser that was made to lack something: its console then tells so in red.</summary>
    public bool LacksSomething { get; set; }

    /// <summary>Somebody whom the portal does not know yet.</summary>
    public static async Task<Person> ArriveAsync(PortalApp app, string path, int width = 1280, int height = 900)
    {
        var person = new Person(app, await ChromiumBrowser.NewPageAsync(width, height));
        await person.OpenAsync(path);
        return person;
    }

    /// <param name="configure">Changes what their browser can do: JavaScript off, for instance.</param>
    public static async Task<Person> SignInAsync(PortalApp app, string login, int width = 1280, int height = 900, Action<BrowserNewContextOptions>? configure = null)
    {
        var person = new Person(app, await ChromiumBrowser.NewPageAsync(width, height, configure));
        await person.OpenAsync("/connexion");
        await SignInAsync(person.Page, login);
        return person;
    }

    /// <summary>On the page where one signs in.</summary>
    public static async Task SignInAsync(IPage page, string login)
    {
        await page.GetByLabel("Identifiant").FillAsync(login);
        await page.GetByLabel("Phrase de passe").FillAsync(People.Passphrase);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(new Uri(_app.Address, path).ToString()))!.Status;

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task ChooseAsync(string label, string option) => Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PressAsync(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens a folded form by its summary.</summary>
    public Task UnfoldAsync(string summary) => Page.Locator("summary", new() { HasTextString = summary }).ClickAsync();

    /// <summary>Writes into the form of an action of the request's page, and sends it.</summary>
    public async Task WriteAsync(string action, string text)
    {
        var form = Page.Locator($"form[action*='handler={action}']");
        await form.Locator("textarea").FillAsync(text);
        await form.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Waits for the address, not for a load event, which a fast page may have fired before anyone listens.</summary>
    public Task ArrivesAtAsync(string pathEnd) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(pathEnd) + "$"));

    /// <summary>The number of the request on the screen.</summary>
    public async Task<string> NumberAsync()
    {
        await Assertions.Expect(Page).ToHaveURLAsync(RequestAddress());
        return RequestAddress().Match(Page.Url).Groups[1].Value;
    }

    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task DoesNotSeeAsync(string text) => Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(text);

    public async Task<bool> FindsAsync(string text, string title)
    {
        await OpenAsync("/recherche?q=" + Uri.EscapeDataString(text));
        return await Page.Locator("main ol.result-list").GetByText(title).CountAsync() > 0;
    }

    public Task<string> ScreenshotAsync(string name) => _browser.ScreenshotAsync(name);

    public async ValueTask DisposeAsync()
    {
        // A form that comes back with its errors is a 422, which the console tells in red.
        var errors = (await _browser.ErrorsAsync()).Where(e => !e.Contains("422", StringComparison.Ordinal)).ToList();
        await _browser.DisposeAsync();
        Assert.True(LacksSomething || errors.Count == 0, string.Join(Environment.NewLine, errors));
    }

    [GeneratedRegex("/demandes/(D[AM]-[0-9]{4}-[0-9]{6})")]
    private static partial Regex RequestAddress();
}
