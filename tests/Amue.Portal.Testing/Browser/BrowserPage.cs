using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Amue.Portal.Testing.Browser;

/// <summary>A page that remembers what its reader's console would have shown in red.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();

    internal BrowserPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, exception) => _errors.Enqueue(exception);
    }

    public IPage Page { get; }

    /// <summary>Console errors, violations of the content security policy and uncaught exceptions since the page was opened.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        // Chromium reports in order: what happened before this round trip has been reported when it returns.
        await Page.EvaluateAsync("0");
        return [.. _errors];
    }

    public async Task AssertNoErrorsAsync() => Assert.Empty(await ErrorsAsync());

    /// <summary>Saves the whole page as artifacts/screenshots/NAME.png and returns that path.</summary>
    public async Task<string> ScreenshotAsync(string name)
    {
        var path = SourceTree.File("artifacts", "screenshots", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        return path;
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
