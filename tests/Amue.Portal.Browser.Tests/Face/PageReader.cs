using System.Collections.Concurrent;
using System.Text.Json;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Browser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>Somebody's browser, which loads each page once, with an empty cache, and reads in it all that the robots want to know.</summary>
internal sealed class PageReader : IAsyncDisposable
{
    private static readonly AxeRunOptions Everything = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    private static readonly AxeRunOptions Contrast = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") };

    // What is not told by then never will be.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BrowserPage _browser;
    private readonly ConcurrentQueue<IRequest> _requests = new();

    private PageReader(BrowserPage browser)
    {
        _browser = browser;
        Page.Request += (_, request) => _requests.Enqueue(request);
    }

    private IPage Page => _browser.Page;

    public static async Task<PageReader> OpenAsync(Uri address, string? login)
    {
        var reader = new PageReader(await ChromiumBrowser.NewPageAsync(1280, 900, options => options.BaseURL = address.ToString()));
        var session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        if (login is not null)
        {
            await reader.Page.GotoAsync("/connexion");
            await Person.SignInAsync(reader.Page, login);
        }

        return reader;
    }

    public async Task<PageReading> ReadAsync(OpenedPage opened, string address)
    {
        _requests.Clear();
        var earlier = (await _browser.ErrorsAsync()).Count;
        var answer = (await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load }))!;
        var marks = await ReadAsync<PageMarks>(Script("page-marks.js"));
        // A browser fetches the icon of a tab when it likes, for the first page of a site or for the next, and may not tell how that ended.
        var icon = await Page.EvaluateAsync<string?>("document.querySelector('link[rel=icon]')?.href");
        var transfers = await Task.WhenAll(_requests.Where(r => r.Url != icon).Select(MeasureAsync)).WaitAsync(Patience);
        var stops = await TabAsync();
        var violations = Told(await Page.RunAxe(Everything), "").ToList();
        await ScreenshotAsync(opened, "light");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        violations.AddRange(Told(await Page.RunAxe(Contrast), "dark: "));
        await ScreenshotAsync(opened, "dark");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = IsPrinted(opened) ? Media.Print : null });
        if (IsPrinted(opened))
        {
            await ScreenshotAsync(opened, "print");
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Screen });
        }

        await Page.SetViewportSizeAsync(360, 800);
        await ScreenshotAsync(opened, "360");
        await Page.SetViewportSizeAsync(320, 800);
        var narrow = await Page.EvaluateAsync<string[]>(Script("too-wide.js"));
        await Page.SetViewportSizeAsync(1280, 900);
        await Page.EvaluateAsync(Script("text-spacing.js"));
        var spaced = await Page.EvaluateAsync<string[]>(Script("too-wide.js"));
        return new(
            opened,
            answer.Status,
            answer.Headers.GetValueOrDefault("cache-control", ""),
            marks,
            violations,
            transfers,
            stops,
            narrow,
            spaced,
            // The console tells the status of an error page in red, too.
            [.. (await _browser.ErrorsAsync()).Skip(earlier).Where(e => answer.Ok || !e.Contains($"status of {answer.Status}", StringComparison.Ordinal))]);
    }

    /// <summary>What is wrong in the way an empty form comes back.</summary>
    public async Task<IReadOnlyList<string>> SendEmptyAsync(string address, string form)
    {
        await Page.GotoAsync(address);
        if (await Page.Locator(form).CountAsync() == 0)
        {
            return [$"has no {form}"];
        }

        var loaded = new TaskCompletionSource();
        Page.Load += (_, _) => loaded.TrySetResult();
        var answer = await Page.RunAndWaitForResponseAsync(() => Page.EvaluateAsync(Script("send-empty.js"), form), r => r.Request.IsNavigationRequest && r.Request.Method == "POST");
        await loaded.Task;
        var marks = await ReadAsync<PageMarks>(Script("page-marks.js"));
        var problems = new List<string>();
        if (answer.Status != 422)
        {
            return [$"answered {answer.Status}"];
        }

        if (!marks.Title.StartsWith("Erreur\u00a0:", StringComparison.Ordinal))
        {
            problems.Add($"the title is « {marks.Title} »");
        }

        if (await Page.Locator(".error-summary[role=alert] a").CountAsync() == 0)
        {
            problems.Add("no summary leads to a field");
        }

        if (await Page.Locator("main [aria-invalid=true]").CountAsync() == 0)
        {
            problems.Add("no field is marked as wrong");
        }

        return [.. problems, .. marks.Unexplained, .. marks.Dangling, .. Told(await Page.RunAxe(Everything), "")];
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static bool IsPrinted(OpenedPage page) => page.Address.Contains("{solved}", StringComparison.Ordinal) || page.Address.Contains("/articles/pourquoi", StringComparison.Ordinal);

    private static string Script(string name) => File.ReadAllText(SourceTree.File("tests", "Amue.Portal.Browser.Tests", "Face", name));

    private static async Task<Transfer> MeasureAsync(IRequest request)
    {
        if (await request.ResponseAsync() is not { } answer)
        {
            return new(new Uri(request.Url), request.ResourceType, 0, "", "");
        }

        await answer.FinishedAsync();
        var sizes = await request.SizesAsync();
        var headers = await answer.AllHeadersAsync();
        return new(new Uri(request.Url), request.ResourceType, sizes.ResponseHeadersSize + sizes.ResponseBodySize, headers.GetValueOrDefault("cache-control", ""), headers.GetValueOrDefault("content-encoding", ""));
    }

    private static IEnumerable<string> Told(AxeResult result, string scheme) =>
        result.Violations.SelectMany(v => v.Nodes.Select(n => $"{scheme}{v.Id}: {n.Html} [{string.Join(' ', n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}]"));

    private async Task<T> ReadAsync<T>(string script) => (await Page.EvaluateAsync<JsonElement>(script)).Deserialize<T>(JsonSerializerOptions.Web)!;

    private async Task<TabStops> TabAsync()
    {
        var count = await Page.EvaluateAsync<int>(Script("tab-stops.js"));
        TabStops stops;
        var pressed = 0;
        do
        {
            // A pane that scrolls takes the focus too, and is not counted.
            for (; pressed < count + 2; pressed++)
            {
                await Page.Keyboard.PressAsync("Tab");
            }

            stops = await ReadAsync<TabStops>("window.tabStops.read()");
            count += 4;
        }
        while (!stops.Left && pressed < 400);
        return stops;
    }

    // To look at, not to compare: AMUE_SCREENSHOTS=1 keeps them in artifacts/screenshots.
    private async Task ScreenshotAsync(OpenedPage opened, string kind)
    {
        if (Environment.GetEnvironmentVariable("AMUE_SCREENSHOTS") is not null)
        {
            var name = new string([.. opened.ToString().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
            await _browser.ScreenshotAsync($"{name}.{kind}");
        }
    }
}
