using System.Net;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Visibility;

/// <summary>The article was public; it is now its space's alone.</summary>
public sealed class NarrowingAnArticle : IAsyncLifetime
{
    private const string Title = "Ornithorynque et clôture";
    private const string Word = "ornithorynque";

    private PortalApp _app = null!;
    private PortalClient _visitor = null!;
    private PortalClient _tom = null!;
    private string _path = "";

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _visitor = _app.Anonymous();
        // Siham is not deployed at Tom's establishment: he is not of its space.
        _tom = await _app.SignInAsync(People.Tom);
        _path = "/siham/articles/" + (await _app.PublishAsync("siham", Title, VisibilityLevel.Public)).Slug;
        await _app.UntilIndexedAsync(Word, 1);
        Assert.Contains(Title, await ListAsync(_visitor), StringComparison.Ordinal);
        Assert.Contains(_path, await SearchAsync(_visitor), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(_path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _tom.GetAsync(_path)).StatusCode);

        await _app.PublishAsync("siham", Title, VisibilityLevel.Space);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        _tom.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task takes_it_off_the_list_at_once()
    {
        Assert.DoesNotContain(Title, await ListAsync(_visitor), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await ListAsync(_tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_it_off_the_home_pages_at_once()
    {
        Assert.DoesNotContain(Title, await TextAsync(_visitor, "/siham"), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await TextAsync(_tom, "/siham"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task closes_its_page_at_once() =>
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.NotFound), ((await _visitor.GetAsync(_path)).StatusCode, (await _tom.GetAsync(_path)).StatusCode));

    [Fact]
    public async Task takes_it_out_of_the_search_at_once()
    {
        Assert.DoesNotContain(_path, await SearchAsync(_visitor), StringComparison.Ordinal);
        Assert.DoesNotContain(_path, await SearchAsync(_tom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_it_to_those_who_belong_to_the_space()
    {
        using var nadia = await _app.SignInAsync(People.Nadia);

        Assert.Contains(Title, await ListAsync(nadia), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nadia.GetAsync(_path)).StatusCode);
        await Soon.UntilAsync(async () => (await SearchAsync(nadia)).Contains(_path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task answers_as_an_address_that_never_was()
    {
        var narrowed = await _tom.GetAsync(_path);
        var unknown = await _tom.GetAsync("/siham/articles/un-article-qui-n-existe-pas");

        Assert.Equal(unknown.StatusCode, narrowed.StatusCode);
        Assert.Equal((await PortalClient.ReadAsync(unknown)).QuerySelector("main")!.TextContent, (await PortalClient.ReadAsync(narrowed)).QuerySelector("main")!.TextContent);
    }

    private static Task<string> ListAsync(PortalClient client) => TextAsync(client, "/siham/articles");

    private static async Task<string> SearchAsync(PortalClient client) =>
        string.Join(' ', (await client.PageAsync("/recherche?q=" + Word)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

    private static async Task<string> TextAsync(PortalClient client, string path) => (await client.PageAsync(path)).QuerySelector("main")!.TextContent;
}
