using System.Net;
using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Retiring;

public sealed class RetiringAnArticle(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Fact]
    public async Task by_withdrawing_it_takes_it_from_pages_and_search_at_once()
    {
        // Letters only, and many: nothing else of this portal is near enough to be taken for it.
        var word = "zebu" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('g' + Convert.ToInt32($"{c}", 16))));
        var article = await App.ArticleAsync($"Un article {word}", $"Un texte {word}.");
        using var claire = await App.SignInAsync(People.Claire);
        Assert.Single((await claire.PageAsync("/recherche?q=" + word)).QuerySelectorAll("main li.result"));

        Assert.True((await WithdrawAsync(article.Slug)).Succeeded);

        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/sifac/articles/" + article.Slug)).StatusCode);
        Assert.Empty((await claire.PageAsync("/recherche?q=" + word)).QuerySelectorAll("main li.result"));
        foreach (var path in new[] { "/sifac/articles", "/sifac", "/sifac/articles/flux", "/aide/sifac/" + word })
        {
            Assert.DoesNotContain(word, (await PortalClient.ReadAsync(await claire.GetAsync(path))).QuerySelector("main")?.TextContent ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(["knowledge.publish", "knowledge.withdraw"], await App.AuditedAsync(article.Id));
    }

    [Fact]
    public async Task brings_it_back_by_a_draft_that_is_reviewed()
    {
        var article = await App.ArticleAsync(Library.UniqueTitle());
        await WithdrawAsync(article.Slug);
        using var visitor = App.Anonymous();

        await App.ReleaseAsync((await App.ReviseAsync(article.Slug)).Value);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sifac/articles/" + article.Slug)).StatusCode);
    }

    [Fact]
    public async Task is_not_there_to_revise_for_a_member_who_does_not_edit()
    {
        var article = await App.ArticleAsync(Library.UniqueTitle());
        await WithdrawAsync(article.Slug);

        Assert.Equal(RefusalKind.NotFound, (await App.ReviseAsync(article.Slug, People.Luc)).Refusal!.Kind);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Yann)]
    [InlineData(People.Root)]
    public async Task is_not_permitted_to_who_does_not_publish(string login)
    {
        var article = await App.ArticleAsync(Library.UniqueTitle());

        Assert.Equal(RefusalKind.NotPermitted, (await WithdrawAsync(article.Slug, login)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotPermitted, (await ArchiveAsync(article.Slug, login)).Refusal!.Kind);
    }

    [Fact]
    public async Task by_archiving_needs_that_it_be_to_review()
    {
        var article = await App.ArticleAsync(Library.UniqueTitle());
        var before = await App.CountEventsAsync();

        Assert.Equal("transition_interdite", (await ArchiveAsync(article.Slug)).Refusal!.Code);
        Assert.Equal(before, await App.CountEventsAsync());
        await App.AsAsync(People.Eva, (AskForReview ask, SpaceEntry _, Actor _) => ask.ExecuteAsync(article.Id, ReviewCause.Due, Actor.System("a test"), CancellationToken.None));
        Assert.True((await ArchiveAsync(article.Slug)).Succeeded);
        Assert.Equal("transition_interdite", (await ArchiveAsync(article.Slug)).Refusal!.Code);
        Assert.Equal("transition_interdite", (await WithdrawAsync(article.Slug)).Refusal!.Code);
    }

    private Task<Outcome<Done>> WithdrawAsync(string slug, string login = People.Eva) =>
        App.AsAsync(login, (WithdrawArticle withdraw, SpaceEntry space, Actor actor) => withdraw.ExecuteAsync(slug, space, actor, CancellationToken.None));

    private Task<Outcome<Done>> ArchiveAsync(string slug, string login = People.Eva) =>
        App.AsAsync(login, (ArchiveArticle archive, SpaceEntry space, Actor actor) => archive.ExecuteAsync(slug, space, actor, CancellationToken.None));
}
