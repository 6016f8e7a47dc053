using Amue.Portal.Testing.Browser;
using Xunit.Sdk;

namespace Amue.Portal.Testing.Tests;

[Trait("Category", "Browser")]
public class APageInChromium
{
    [Fact]
    public async Task shows_its_text_without_an_error()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(800, 600);

        await page.Page.GotoAsync("data:text/html;charset=utf-8,<h1>Bienvenue à tous</h1>");

        Assert.Equal("Bienvenue à tous", await page.Page.Locator("h1").InnerTextAsync());
        await page.AssertNoErrorsAsync();
    }

    [Fact]
    public async Task has_the_asked_size_and_a_french_reader()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(360, 640);

        Assert.Equal("360 640 fr-FR", await page.Page.EvaluateAsync<string>("`${innerWidth} ${innerHeight} ${navigator.language}`"));
    }

    [Fact]
    public async Task that_breaks_its_content_security_policy_is_caught()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(800, 600);

        await page.Page.SetContentAsync("""
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <p style="color: red">interdit</p>
            """);

        Assert.Contains("Content Security Policy", Assert.Single(await page.ErrorsAsync()), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<XunitException>(page.AssertNoErrorsAsync);
    }

    [Fact]
    public async Task that_throws_or_complains_is_caught()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(800, 600);

        await page.Page.SetContentAsync("<script>console.warn('attention'); console.error('refusé'); throw new Error('cassé');</script>");

        Assert.Collection(
            await page.ErrorsAsync(),
            complaint => Assert.Contains("refusé", complaint, StringComparison.Ordinal),
            exception => Assert.Contains("cassé", exception, StringComparison.Ordinal));
    }

    [Fact]
    public async Task without_javascript_runs_none()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(800, 600, reader => reader.JavaScriptEnabled = false);

        await page.Page.SetContentAsync("<p>sans script</p><script>document.querySelector('p').textContent = 'avec script';</script>");

        Assert.Equal("sans script", await page.Page.Locator("p").InnerTextAsync());
        await page.AssertNoErrorsAsync();
    }

    [Fact]
    public async Task is_photographed_into_the_artifacts()
    {
        await using var page = await ChromiumBrowser.NewPageAsync(320, 200);
        await page.Page.SetContentAsync("<h1>Éléments</h1>");

        var path = await page.ScreenshotAsync("testing-page");

        Assert.Equal(SourceTree.File("artifacts", "screenshots", "testing-page.png"), path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(path))[..4]);
    }
}
