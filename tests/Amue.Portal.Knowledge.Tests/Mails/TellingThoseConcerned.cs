using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Mails;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Mails;

public sealed class TellingThoseConcerned : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task of_a_text_to_review_are_its_reviewers_and_not_its_writer()
    {
        await _app.SubmitAsync(await _app.DraftAsync("Un secret"));

        Assert.Equal([People.Sophie, People.Yann], await ToldAsync("submitted"));
    }

    [Fact]
    public async Task of_a_text_that_comes_back_or_is_approved_is_its_writer()
    {
        var draft = await _app.DraftAsync("Un secret", login: People.Luc);
        await _app.SubmitAsync(draft, People.Luc);
        await _app.ReturnAsync(draft);
        await _app.SubmitAsync(draft, People.Luc);
        await _app.ApproveAsync(draft);

        Assert.Equal([People.Luc], await ToldAsync("returned"));
        // Éva may publish it; Sophie approved it herself.
        Assert.Equal([People.Eva, People.Luc], await ToldAsync("approved"));
    }

    [Fact]
    public async Task of_a_publication_are_those_who_wrote()
    {
        var draft = await _app.DraftAsync("Un secret", login: People.Luc);
        await _app.SubmitAsync(draft, People.Luc);
        await _app.ApproveAsync(draft);
        await _app.PublishDraftAsync(draft);

        Assert.Equal([People.Luc], await ToldAsync("published"));
    }

    [Fact]
    public async Task of_an_article_to_review_is_who_answers_for_it()
    {
        var sophie = (await _app.ActorAsync(People.Sophie)).AccountId;
        var article = await _app.ArticleAsync("Un article", settings: new ArticleSettings { OwnerId = sophie });
        await _app.AsAsync(People.Eva, (AskForReview ask, SpaceEntry _, Actor _) => ask.ExecuteAsync(article.Id, ReviewCause.Due, Actor.System("a test"), CancellationToken.None));

        Assert.Equal([People.Sophie], await ToldAsync("reviewNeeded"));
    }

    /// <summary>The logins of those to whom a mail of that kind was queued, once the log has been followed.</summary>
    private async Task<List<string>> ToldAsync(string word)
    {
        await _app.Services.FollowAsync(ArticleMails.SubscriptionName);
        var subject = $"knowledge.mail.{word}.subject";
        var told = await _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT a.login AS \"Value\" FROM queued_mails m JOIN accounts a ON a.id = m.recipient_id WHERE m.subject_key = {subject}").ToListAsync());
        return told.Order(StringComparer.Ordinal).ToList();
    }
}
