using System.Reflection;
using Microsoft.Playwright;

namespace Amue.Portal.Testing.Browser;

/// <summary>One Chromium for the whole test process; each page has its own cookies and storage.</summary>
public static class ChromiumBrowser
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    /// <summary>
    /// Opens a page as a French reader has it. <paramref name="configure"/> changes the reader: JavaScript off, another language, a base address…
    /// </summary>
    public static async Task<BrowserPage> NewPageAsync(int width, int height, Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
        };
        configure?.Invoke(options);
        var context = await (await Shared.Value).NewContextAsync(options);
        return new(await context.NewPageAsync());
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        var package = typeof(ChromiumBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "PlaywrightPackage").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", package);

        // Two browsers at once on a small machine: what comes late is no failure.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
    }
}
