using System.Net;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Publishing;

public sealed class PublishingADraft : IAsyncLifetime
{
    private static readonly ArticleSettings ForAll = new() { Visibility = VisibilityLevel.Public };

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task makes_it_readable_and_found_and_credits_who_wrote_it()
    {
        var article = await _app.ArticleAsync("Une question de chinchilla", "La réponse.");
        using var claire = await _app.SignInAsync(People.Claire);

        var page = await claire.PageAsync("/sifac/articles/" + article.Slug);

        Assert.Equal("Une question de chinchilla", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Consultante Sifac", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Éditrice Sifac et Siham", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chinchilla", (await claire.PageAsync("/recherche?q=chinchilla")).QuerySelector("ol.result-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sets_its_review_within_twelve_months()
    {
        var default12 = await _app.ArticleAsync("Sans date");
        var wished = await _app.ArticleAsync("Avec une date", settings: ForAll with { ReviewOn = new DateOnly(2026, 9, 1) });

        Assert.Equal(new DateOnly(2027, 3, 2), (await _app.ArticleRowAsync(default12.Id)).ReviewOn);
        Assert.Equal(new DateOnly(2026, 9, 1), (await _app.ArticleRowAsync(wished.Id)).ReviewOn);
    }

    [Fact]
    public async Task over_a_published_text_keeps_that_one_for_readers_until_then()
    {
        var article = await _app.ArticleAsync("Un article", "La première version chinchilla.");
        using var visitor = _app.Anonymous();
        var draft = (await _app.ReviseAsync(article.Slug)).Value;
        await _app.SaveAsync(draft, new DraftText("Un article", "La seconde version vigogne.", ForAll), 1);

        Assert.Contains("chinchilla", (await visitor.PageAsync("/sifac/articles/" + article.Slug)).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await visitor.PageAsync("/recherche?q=vigogne")).QuerySelectorAll("main li.result"));

        await _app.ReleaseAsync(draft);

        Assert.Contains("vigogne", (await visitor.PageAsync("/sifac/articles/" + article.Slug)).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await visitor.PageAsync("/recherche?q=vigogne")).QuerySelectorAll("main li.result"));
        Assert.Empty((await visitor.PageAsync("/recherche?q=chinchilla")).QuerySelectorAll("main li.result"));
        Assert.Equal(2, (await _app.ItemAsync(article.Id)).Version);
    }

    [Fact]
    public async Task under_another_title_moves_it_and_its_former_addresses_lead_there()
    {
        var article = await _app.ArticleAsync("Le premier titre");
        foreach (var title in new[] { "Le second titre", "Le troisième titre", "Le premier titre" })
        {
            var draft = (await _app.ReviseAsync((await _app.ItemAsync(article.Id)).Slug)).Value;
            await _app.SaveAsync(draft, new DraftText(title, "Le texte.", ForAll), 1);
            await _app.ReleaseAsync(draft);
        }

        using var visitor = _app.Anonymous();
        Assert.Equal("le-premier-titre", (await _app.ItemAsync(article.Id)).Slug);
        foreach (var former in new[] { "le-second-titre", "le-troisieme-titre" })
        {
            var moved = await visitor.GetAsync("/sifac/articles/" + former);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/sifac/articles/le-premier-titre"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        }

        Assert.Equal("le-second-titre-2", (await _app.ArticleAsync("Le second titre")).Slug);
    }

    [Fact]
    public async Task leads_nobody_from_a_former_address_to_what_they_may_not_read()
    {
        var article = await _app.ArticleAsync("Un titre pour tous");
        var draft = (await _app.ReviseAsync(article.Slug)).Value;
        await _app.SaveAsync(draft, new DraftText("Un titre pour peu", "Le texte.", ForAll with { Visibility = VisibilityLevel.Space }), 1);
        await _app.ReleaseAsync(draft);
        using var marc = await _app.SignInAsync(People.Marc);

        Assert.Equal(HttpStatusCode.NotFound, (await marc.GetAsync("/sifac/articles/" + article.Slug)).StatusCode);
    }

    [Fact]
    public async Task in_other_spaces_lists_the_one_article_there()
    {
        var siham = await _app.SpaceAsync("siham");
        var article = await _app.ArticleAsync("Commun aux deux", settings: ForAll with { Placements = [siham.Id] });
        using var visitor = _app.Anonymous();

        Assert.Contains(
            "/sifac/articles/" + article.Slug,
            (await visitor.PageAsync("/siham/articles")).QuerySelectorAll("li.result a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task in_a_space_where_its_publisher_may_not_publish_is_refused()
    {
        var pegase = await _app.SpaceAsync("pegase");
        var draft = await _app.DraftAsync("Ailleurs", settings: ForAll with { Placements = [pegase.Id] });
        await _app.SubmitAsync(draft);
        await _app.ApproveAsync(draft);

        var refusal = (await _app.PublishDraftAsync(draft)).Refusal!;

        Assert.Equal((RefusalKind.Invalid, "Placements"), (refusal.Kind, Assert.Single(refusal.Errors).Field));
    }

    [Fact]
    public async Task over_a_text_that_an_import_changed_meanwhile_is_a_conflict_and_editing_again_merges()
    {
        var text = new ArticleText("Importé", "un\n\ndeux") { Visibility = VisibilityLevel.Public, Source = new ArticleSource("source:1") };
        var article = (await _app.PublishAsync(text)).Value;
        var draft = (await _app.ReviseAsync(article.Slug)).Value;
        await _app.SaveAsync(draft, new DraftText("Importé", "un\n\nDEUX", ForAll), 1);
        await _app.PublishAsync(text with { Body = "UN\n\ndeux" });
        await _app.SubmitAsync(draft);
        await _app.ApproveAsync(draft);

        Assert.Equal("knowledge.publish.liveChanged", Assert.Single((await _app.PublishDraftAsync(draft)).Refusal!.Errors).Key);
        await _app.TakeBackAsync(draft);
        Assert.Equal(draft, (await _app.ReviseAsync(article.Slug)).Value);

        Assert.Equal("UN\n\nDEUX", (await _app.DraftRowAsync(draft)).Body);
        await _app.ReleaseAsync(draft);
    }

    [Fact]
    public async Task at_a_moment_is_done_then_and_not_before()
    {
        var draft = await _app.DraftAsync("Une question de vigogne", "La réponse.");
        await _app.SubmitAsync(draft);
        await _app.ApproveAsync(draft);
        await _app.ScheduleAsync(draft, _app.Clock.GetUtcNow().UtcDateTime.AddHours(12));
        using var visitor = _app.Anonymous();

        _app.Clock.Advance(TimeSpan.FromHours(11));
        await RunAsync();
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/sifac/articles/une-question-de-vigogne")).StatusCode);

        _app.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        await RunAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sifac/articles/une-question-de-vigogne")).StatusCode);
        Assert.Single((await visitor.PageAsync("/recherche?q=vigogne")).QuerySelectorAll("main li.result"));
        Assert.Equal(1, await _app.CountEventsAsync<DraftPublished>());
    }

    [Fact]
    public async Task at_a_moment_by_who_may_no_longer_is_given_back()
    {
        var siham = await _app.SpaceAsync("siham");
        var draft = await _app.DraftAsync("Un article", settings: ForAll with { Placements = [siham.Id] });
        await _app.SubmitAsync(draft);
        await _app.ApproveAsync(draft, People.Yann);
        // Sophie publishes for Sifac alone.
        await _app.ScheduleAsync(draft, _app.Clock.GetUtcNow().UtcDateTime.AddHours(1), People.Sophie);

        _app.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync();

        Assert.Equal(Knowledge.Drafting.DraftState.Approved, (await _app.DraftRowAsync(draft)).State);
        Assert.Equal(0, await _app.CountEventsAsync<DraftPublished>());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(24 * 400)]
    public async Task at_a_moment_that_is_past_or_far_is_refused(int hours)
    {
        var draft = await _app.DraftAsync("Un article");
        await _app.SubmitAsync(draft);
        await _app.ApproveAsync(draft);

        Assert.Equal("knowledge.schedule.range", Assert.Single((await _app.ScheduleAsync(draft, _app.Clock.GetUtcNow().UtcDateTime.AddHours(hours))).Refusal!.Errors).Key);
    }

    private async Task RunAsync() =>
        Assert.Equal(JobOutcome.Succeeded, (await _app.Services.GetRequiredService<JobRunner>().RunAsync(PublishScheduled.JobName)).Outcome);
}
