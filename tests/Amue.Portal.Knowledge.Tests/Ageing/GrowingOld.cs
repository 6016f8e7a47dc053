using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Ageing;

public sealed class GrowingOld : IAsyncLifetime
{
    private static readonly ArticleSettings ForAll = new() { Visibility = VisibilityLevel.Public };

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task past_its_review_date_it_is_to_review_once_and_readers_are_told()
    {
        var article = await _app.ArticleAsync("Un article", settings: ForAll with { ReviewOn = new DateOnly(2026, 4, 1) });
        await FindAsync();
        Assert.False((await _app.ArticleRowAsync(article.Id)).IsToReview);

        _app.Clock.Advance(TimeSpan.FromDays(30));
        await FindAsync();
        await FindAsync();

        Assert.Equal(ReviewCause.Due, (await _app.ArticleRowAsync(article.Id)).ReviewCause);
        Assert.Equal(1, await _app.CountEventsAsync<ArticleReviewNeeded>());
        using var visitor = _app.Anonymous();
        Assert.Contains("À réviser", (await visitor.PageAsync("/sifac/articles/" + article.Slug)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_release_asks_for_those_of_a_range_of_older_versions_and_no_other()
    {
        var sifac = (await _app.SpaceAsync()).ProductId;
        var ranged = await _app.ArticleAsync("Pour une plage", settings: ForAll with { ProductId = sifac, FromVersion = "2025.1", ToVersion = "2026.1" });
        var any = await _app.ArticleAsync("Pour toutes", settings: ForAll with { ProductId = sifac });
        await FindAsync();
        Assert.False((await _app.ArticleRowAsync(ranged.Id)).IsToReview);

        await ReleaseAsync("2026.2");
        await FindAsync();

        Assert.Equal(ReviewCause.Release, (await _app.ArticleRowAsync(ranged.Id)).ReviewCause);
        Assert.False((await _app.ArticleRowAsync(any.Id)).IsToReview);
    }

    [Fact]
    public async Task reviewed_and_published_again_it_is_young()
    {
        var sifac = (await _app.SpaceAsync()).ProductId;
        var settings = ForAll with { ProductId = sifac, FromVersion = "2025.1" };
        var article = await _app.ArticleAsync("Un article", settings: settings);
        await ReleaseAsync("2026.2");
        await FindAsync();

        await _app.ReleaseAsync((await _app.ReviseAsync(article.Slug)).Value);
        await FindAsync();

        var row = await _app.ArticleRowAsync(article.Id);
        Assert.Equal((false, "2026.2", 1), (row.IsToReview, row.VerifiedVersion, row.Item.Version));
    }

    [Fact]
    public async Task three_readers_whom_it_did_not_help_within_a_month_ask_for_a_review()
    {
        var article = await _app.ArticleAsync("Un article");
        await RateAsync(article.Slug, People.Claire, useful: false);
        await RateAsync(article.Slug, People.Claire, useful: false);
        await RateAsync(article.Slug, People.Tom, useful: false);
        await RateAsync(article.Slug, People.Luc, useful: true);
        Assert.False((await _app.ArticleRowAsync(article.Id)).IsToReview);

        await RateAsync(article.Slug, People.Luc, useful: false);

        Assert.Equal(ReviewCause.NotUseful, (await _app.ArticleRowAsync(article.Id)).ReviewCause);
    }

    [Fact]
    public async Task readers_whom_it_did_not_help_long_ago_ask_for_none()
    {
        var article = await _app.ArticleAsync("Un article");
        await RateAsync(article.Slug, People.Claire, useful: false);
        await RateAsync(article.Slug, People.Tom, useful: false);
        _app.Clock.Advance(TimeSpan.FromDays(31));

        await RateAsync(article.Slug, People.Luc, useful: false);

        Assert.False((await _app.ArticleRowAsync(article.Id)).IsToReview);
    }

    [Fact]
    public async Task is_told_by_a_form_of_its_page_with_a_reason_that_editors_read()
    {
        var article = await _app.ArticleAsync("Un article");
        using var claire = await _app.SignInAsync(People.Claire);
        var page = await claire.PageAsync("/sifac/articles/" + article.Slug);

        await claire.SubmitAsync(page, "details form[action$='handler=Rate']", ("Reason", "Il manque l'écran FB03."));

        Assert.Contains("ne vous a pas aidé", (await claire.PageAsync("/sifac/articles/" + article.Slug)).QuerySelector(".ask")!.TextContent, StringComparison.Ordinal);
        using var eva = await _app.SignInAsync(People.Eva);
        Assert.Contains("Il manque l'écran FB03.", (await eva.PageAsync("/sifac/articles/brouillons?vue=pas-utiles")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var luc = await _app.SignInAsync(People.Luc);
        Assert.DoesNotContain("FB03", await (await luc.GetAsync("/sifac/articles/brouillons?vue=pas-utiles")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_asked_of_the_portal_alone()
    {
        var article = await _app.ArticleAsync("Un article");

        var outcome = await _app.AsAsync(People.Eva, (AskForReview ask, SpaceEntry _, Actor actor) => ask.ExecuteAsync(article.Id, ReviewCause.Due, actor, CancellationToken.None));

        Assert.Equal(RefusalKind.NotPermitted, outcome.Refusal!.Kind);
    }

    private async Task FindAsync() =>
        Assert.Equal(JobOutcome.Succeeded, (await _app.Services.GetRequiredService<JobRunner>().RunAsync(FindAgeing.JobName)).Outcome);

    private async Task RateAsync(string slug, string login, bool useful) => Assert.True(
        (await _app.AsAsync(login, (RateArticle rate, SpaceEntry space, Actor actor) => rate.ExecuteAsync(slug, useful, null, space, actor, CancellationToken.None))).Succeeded);

    private Task ReleaseAsync(string version) => _app.InScopeAsync(async services =>
    {
        var recipe = $$"""
            { "name": "release", "steps": [ { "name": "products", "products": [
                { "key": "sifac", "name": "Sifac", "domain": "Finance", "family": "Finance", "versions": [ "2025.1", "2025.2", "2026.1", "{{version}}" ] } ] } ] }
            """;
        var run = await services.GetRequiredService<RecipeRunner>().RunAsync(
            RecipeReader.Read(recipe, new RecipeSource("release", IsTrusted: false)), new RecipeContext(Actor.System("a test")), progress: null, CancellationToken.None);
        Assert.True(run.Succeeded);
    });
}
