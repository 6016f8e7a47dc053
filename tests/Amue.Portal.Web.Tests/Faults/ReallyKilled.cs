using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Web.Tests.Visibility;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Faults;

public sealed class ReallyKilled(KilledPortal portal) : IClassFixture<KilledPortal>
{
    [Fact]
    public void it_had_acknowledged_requests_before_each_kill() => Assert.True(portal is { Kills: 4, Requests.Count: >= 16 });

    [Fact]
    public async Task it_has_every_request_that_it_acknowledged()
    {
        foreach (var requests in portal.Requests.GroupBy(r => r.Requester))
        {
            using var requester = await portal.App.SignInAsync(requests.Key);
            foreach (var request in requests)
            {
                Assert.Contains(request.Word, (await requester.PageAsync(request.Path)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void it_gave_no_number_twice() => Assert.Distinct(portal.Requests.Select(r => r.Number));

    [Fact]
    public async Task its_search_finds_each_acknowledged_request_once()
    {
        foreach (var request in portal.Requests)
        {
            await portal.App.UntilIndexedAsync(request.Word, 1);
            var requester = await portal.App.ActorAsync(request.Requester);
            Assert.Single(await portal.App.FindAsync(requester, request.Word));
        }
    }

    [Fact]
    public void its_interrupted_import_is_taken_up_by_running_it_again() => Assert.Equal(0, portal.LastImportExitCode);

    [Fact]
    public async Task it_has_each_imported_article_once()
    {
        var titles = await portal.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Content
            .VisibleTo(Actor.System("a test")).Where(i => i.Title.StartsWith("Fiche zk")).Select(i => i.Title).ToListAsync());

        Assert.Equal(KilledPortal.Articles, titles.Count);
        Assert.Distinct(titles);
    }

    [Fact]
    public async Task it_told_the_correspondent_of_each_acknowledged_request()
    {
        var mails = await MailsAsync();

        Assert.All(portal.Requests, request => Assert.Single(
            mails.Where(m => m.Subject.Contains(request.Number, StringComparison.Ordinal)).Select(m => m.MessageId).Distinct()));
    }

    [Fact]
    public async Task it_sent_a_mail_twice_at_most_once_a_kill_and_with_the_same_message_id()
    {
        var mails = await MailsAsync();
        var distinct = mails.Select(m => m.MessageId).Distinct().Count();

        Assert.Equal(distinct, mails.Select(m => m.Subject).Distinct().Count());
        Assert.InRange(mails.Count - distinct, 0, portal.Kills);
    }

    [Fact]
    public async Task its_subscriptions_set_nothing_aside()
    {
        var checkpoints = await portal.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Checkpoints.AsNoTracking().ToListAsync());

        Assert.NotEmpty(checkpoints);
        Assert.All(checkpoints, c => Assert.Equal((0, 0), (c.Parked, c.Failures)));
    }

    private async Task<List<ReceivedMail>> MailsAsync() =>
        (await portal.Smtp.MessagesAsync()).Where(m => m.Recipients.Contains("luc.corresp@e042.example.org")).ToList();
}
