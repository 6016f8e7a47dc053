using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class ListingArticles : IAsyncLifetime
{
    private const int Articles = 45;

    private PortalApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        for (var i = 0; i < Articles; i++)
        {
            _app.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True((await _app.PublishAsync(new ArticleText($"Article {i}", "Texte.") { Visibility = VisibilityLevel.Public })).Succeeded);
        }
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task page_after_page_shows_each_once_newest_first()
    {
        using var visitor = _app.Anonymous();
        var shown = new List<string>();
        for (var path = "/sifac/articles"; path is not null;)
        {
            var page = await visitor.PageAsync(path);
            shown.AddRange(page.QuerySelectorAll("li.result a[href*='/articles/article-']").Select(a => a.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, Articles).Reverse().Select(i => $"/sifac/articles/article-{i}"), shown);
    }
}
