using System.Net;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class ReadingTheHistory(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Fact]
    public async Task shows_each_version_and_the_words_that_changed()
    {
        var slug = await TwoVersionsAsync();
        using var eva = await App.SignInAsync(People.Eva);

        var page = await eva.PageAsync($"/sifac/articles/{slug}/historique");

        Assert.Equal(["2", "1"], page.QuerySelectorAll("tbody th").Select(h => h.TextContent));
        Assert.Contains("fait", page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("certifié", page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task begins_a_draft_from_a_former_version()
    {
        var slug = await TwoVersionsAsync();
        using var eva = await App.SignInAsync(People.Eva);

        var answer = await eva.SubmitAsync(await eva.PageAsync($"/sifac/articles/{slug}/historique"), "tbody form");

        var draft = await App.DraftRowAsync(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]));
        Assert.Equal(("Le service fait attend.", 2), (draft.Body, draft.BaseVersion));
    }

    [Theory]
    [InlineData(People.Claire, HttpStatusCode.Forbidden)]
    [InlineData(People.Luc, HttpStatusCode.Forbidden)]
    [InlineData(People.Yann, HttpStatusCode.OK)]
    [InlineData(People.Karim, HttpStatusCode.Forbidden)]
    public async Task is_for_editors_of_the_space(string login, HttpStatusCode answer)
    {
        var slug = await TwoVersionsAsync();
        using var reader = await App.SignInAsync(login);

        Assert.Equal(answer, (await reader.GetAsync($"/sifac/articles/{slug}/historique")).StatusCode);
    }

    [Fact]
    public async Task of_what_one_may_not_read_is_the_same_as_of_nothing()
    {
        var slug = await TwoVersionsAsync(VisibilityLevel.Space);
        using var marc = await App.SignInAsync(People.Marc);

        Assert.Equal(HttpStatusCode.NotFound, (await marc.GetAsync($"/sifac/articles/{slug}/historique")).StatusCode);
    }

    private async Task<string> TwoVersionsAsync(VisibilityLevel visibility = VisibilityLevel.Public)
    {
        var settings = new ArticleSettings { Visibility = visibility };
        var title = Library.UniqueTitle();
        var article = await App.ArticleAsync(title, "Le service fait attend.", settings);
        var draft = (await App.ReviseAsync(article.Slug)).Value;
        await App.SaveAsync(draft, new DraftText(title, "Le service certifié attend.", settings), 1);
        return (await App.ReleaseAsync(draft)).Slug;
    }
}
