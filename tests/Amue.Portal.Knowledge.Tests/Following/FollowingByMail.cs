using System.Net;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Following;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Following;

public sealed class FollowingByMail : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task a_space_tells_of_each_article_published_there_and_its_publisher_of_nothing()
    {
        await FollowAsync(People.Claire, slug: null);
        await FollowAsync(People.Eva, slug: null);

        await _app.ArticleAsync("Un article");

        Assert.Equal([People.Claire], await ToldAsync("new"));
    }

    [Fact]
    public async Task a_space_tells_of_an_article_that_it_lists_from_elsewhere()
    {
        var siham = (await _app.SpaceAsync("siham")).Id;
        await FollowAsync(People.Claire, slug: null, space: "siham");
        await GrantPublishingAsync();

        await _app.ArticleAsync("Un article", settings: new ArticleSettings { Placements = [siham] });

        Assert.Equal([People.Claire], await ToldAsync("new"));
    }

    [Fact]
    public async Task an_article_tells_of_its_next_version_once_whatever_else_is_followed()
    {
        var article = await _app.ArticleAsync("Un article");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await FollowAsync(People.Claire, article.Slug);
        await FollowAsync(People.Claire, slug: null);

        await ReviseAsync(article.Slug);

        Assert.Equal([People.Claire], await ToldAsync("changed"));
        Assert.Empty(await ToldAsync("new"));
    }

    [Fact]
    public async Task what_is_no_longer_followed_tells_nothing()
    {
        await FollowAsync(People.Claire, slug: null);
        await FollowAsync(People.Luc, slug: null);
        await FollowAsync(People.Claire, slug: null, follows: false);

        await _app.ArticleAsync("Un article");

        Assert.Equal([People.Luc], await ToldAsync("new"));
    }

    [Fact]
    public async Task a_mail_ends_with_a_line_that_stops_such_mails_without_signing_in()
    {
        await FollowAsync(People.Claire, slug: null);
        await _app.ArticleAsync("Un article");
        Assert.Equal([People.Claire], await ToldAsync("new"));
        var line = await _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT unsubscribe_path AS \"Value\" FROM queued_mails WHERE unsubscribe_path IS NOT NULL").SingleAsync());
        using var visitor = _app.Anonymous();

        // A mail program that opens the link by itself stops nothing.
        var page = await visitor.PageAsync(line);
        Assert.Equal(1, await CountAsync());
        var done = await visitor.SubmitAsync(page, $"form[action='{line}']");

        Assert.Equal((HttpStatusCode.OK, 0), (done.StatusCode, await CountAsync()));
        Assert.DoesNotContain("Claire", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(page, $"form[action='{line}']")).StatusCode);
    }

    [Fact]
    public async Task a_mail_program_that_is_asked_to_stops_such_mails_by_itself()
    {
        await FollowAsync(People.Claire, slug: null);
        await _app.ArticleAsync("Un article");
        Assert.Equal([People.Claire], await ToldAsync("new"));
        var line = await _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT unsubscribe_path AS \"Value\" FROM queued_mails WHERE unsubscribe_path IS NOT NULL").SingleAsync());
        using var program = _app.Anonymous();

        // RFC 8058: no page before, no token, no cookie.
        var done = await program.PostAsync(line, [KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

        Assert.Equal((HttpStatusCode.OK, 0), (done.StatusCode, await CountAsync()));
    }

    [Fact]
    public async Task what_one_follows_is_listed_and_stopped_one_by_one()
    {
        var article = await _app.ArticleAsync("Un article suivi");
        await FollowAsync(People.Claire, slug: null);
        await FollowAsync(People.Claire, article.Slug);
        await FollowAsync(People.Luc, article.Slug);
        using var claire = await _app.SignInAsync(People.Claire);

        var page = await claire.PageAsync("/moi/abonnements");
        Assert.Equal([$"/sifac/articles/{article.Slug}", "/sifac/articles"], page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).OrderByDescending(a => a.Length));
        await claire.SubmitAsync(page, $"main form:has(input[value='{article.Id}'])");

        Assert.Equal(["/sifac/articles"], (await claire.PageAsync("/moi/abonnements")).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
        using var luc = await _app.SignInAsync(People.Luc);
        Assert.NotNull((await luc.PageAsync("/moi/abonnements")).QuerySelector("tbody a"));
    }

    [Fact]
    public async Task an_article_that_its_follower_may_no_longer_read_is_listed_without_its_name()
    {
        var article = await _app.ArticleAsync("Un article retiré");
        await FollowAsync(People.Claire, article.Slug);
        await _app.AsAsync(People.Eva, (WithdrawArticle withdraw, SpaceEntry space, Actor actor) => withdraw.ExecuteAsync(article.Slug, space, actor, CancellationToken.None));
        using var claire = await _app.SignInAsync(People.Claire);

        var page = await claire.PageAsync("/moi/abonnements");

        Assert.DoesNotContain("retiré", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await claire.SubmitAsync(page, "main form:has(input[name=target])");
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("/suivi/no-such-line")]
    [InlineData("/suivi/CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task a_line_that_the_portal_did_not_write_is_unknown(string line)
    {
        using var visitor = _app.Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(line)).StatusCode);
    }

    [Fact]
    public async Task an_article_that_one_may_not_read_is_not_found()
    {
        var article = await _app.ArticleAsync("Un article", settings: new ArticleSettings { Visibility = VisibilityLevel.Space });

        Assert.Equal(RefusalKind.NotFound, (await TryFollowAsync(People.Marc, article.Slug)).Refusal!.Kind);
        await _app.AsAsync(People.Eva, (WithdrawArticle withdraw, SpaceEntry space, Actor actor) => withdraw.ExecuteAsync(article.Slug, space, actor, CancellationToken.None));
        Assert.Equal(RefusalKind.NotFound, (await TryFollowAsync(People.Luc, article.Slug)).Refusal!.Kind);
    }

    [Fact]
    public async Task from_its_page_begins_and_stops()
    {
        var article = await _app.ArticleAsync("Un article");
        using var claire = await _app.SignInAsync(People.Claire);
        foreach (var address in new[] { "/sifac/articles", $"/sifac/articles/{article.Slug}" })
        {
            await claire.SubmitAsync(await claire.PageAsync(address), "form[action$='handler=Follow']");
            Assert.Equal(1, await CountAsync());
            await claire.SubmitAsync(await claire.PageAsync(address), "form[action$='handler=Follow']");
            Assert.Equal(0, await CountAsync());
        }
    }

    private async Task ReviseAsync(string slug)
    {
        var draft = (await _app.ReviseAsync(slug)).Value;
        var row = await _app.DraftRowAsync(draft);
        Assert.True((await _app.SaveAsync(draft, new DraftText(row.Title, "Un autre texte.", row.Settings), row.Revision)).Succeeded);
        await _app.ReleaseAsync(draft);
    }

    // Éva edits both spaces in the demonstration; without it the placement would be refused.
    private async Task GrantPublishingAsync() => Assert.True((await _app.ActorAsync(People.Eva)).May(KnowledgePermissions.Publish, (await _app.SpaceAsync("siham")).Scope));

    private async Task FollowAsync(string login, string? slug, bool follows = true, string space = "sifac") =>
        Assert.True((await TryFollowAsync(login, slug, follows, space)).Succeeded);

    private Task<Outcome<Done>> TryFollowAsync(string login, string? slug, bool follows = true, string space = "sifac") =>
        _app.AsAsync(login, (FollowArticles follow, SpaceEntry home, Actor actor) => follow.ExecuteAsync(slug, follows, home, actor, CancellationToken.None), space);

    private Task<int> CountAsync() => _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().ArticleFollows.CountAsync());

    /// <summary>The logins of those to whom a mail of that kind was queued, once the whole log has been followed.</summary>
    private async Task<List<string>> ToldAsync(string word)
    {
        await _app.Services.FollowAsync(FollowerMails.SubscriptionName);
        var subject = $"knowledge.mail.followed.{word}.subject";
        var told = await _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT a.login AS \"Value\" FROM queued_mails m JOIN accounts a ON a.id = m.recipient_id WHERE m.subject_key = {subject}").ToListAsync());
        return told.Order(StringComparer.Ordinal).ToList();
    }
}
