using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Notifications.Tests.Mail;

/// <summary>A portal that hands its mails to an SMTP server of the test's.</summary>
internal sealed class MailRoom(PortalApp app) : IAsyncDisposable
{
    public const string Path = "/demandes/DA-2026-00001";

    /// <summary>Longer than the longest wait between two attempts.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);

    public PortalApp App => app;

    public static async Task<MailRoom> StartAsync(int port, string? user = null, string? password = null) => new(await PortalApp.StartAsync(new Dictionary<string, string?>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{port}",
        ["Mail:TimeoutSeconds"] = "2",
        ["Mail:User"] = user,
        ["Mail:Password"] = password,
        // Nothing leaves before the test says so.
        ["Jobs:Scheduled"] = "false",
    }));

    /// <summary>Something only these persons read, to write to them about.</summary>
    public Task<ContentItem> AddAsync(string title, VisibilityLevel visibility, params Guid[] readers) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var space = await db.Spaces.SingleAsync(s => s.Key == "sifac");
        var item = new ContentItem("ticket", space.Id, $"DA-{Guid.NewGuid():N}", visibility, "Submitted", app.Clock.UtcNow);
        item.Write(title, "Le texte de la demande.", "fr", authorId: null, app.Clock.UtcNow);
        item.ShowTo(visibility, readers.Select(AudienceToken.User));
        db.Content.Add(item);
        await db.SaveChangesAsync();
        return item;
    });

    public Task<Guid> AddPartAsync(Guid contentId, string body, params Guid[] readers) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var item = await db.Content.AsSystem("a test writes").SingleAsync(i => i.Id == contentId);
        var part = new ContentPart(item, "note", body, authorId: null, app.Clock.UtcNow);
        db.Parts.Add(readers.Length == 0 ? part : part.RestrictTo(readers.Select(AudienceToken.User)));
        await db.SaveChangesAsync();
        return part.Id;
    });

    public async Task<Guid> IdOfAsync(string login) => (await app.ActorAsync(login)).AccountId!.Value;

    public Task QueueAsync(string key, Guid recipient, Guid? contentId = null, Guid? partId = null) => app.InScopeAsync(async services =>
    {
        var mail = new OutgoingMail(key, recipient, "tickets.mail.replied.subject", "tickets.mail.replied.body", Path) { ContentId = contentId, PartId = partId };
        await services.GetRequiredService<MailQueue>().EnqueueAsync(mail, CancellationToken.None);
        await services.GetRequiredService<PortalDb>().SaveChangesAsync();
    });

    public async Task SendAsync()
    {
        var run = await app.Services.GetRequiredService<JobRunner>().RunAsync("mail.send");
        Assert.True(run.Outcome == JobOutcome.Succeeded, run.Error);
    }

    /// <summary>Once more, when every mail that waits is due.</summary>
    public Task SendLaterAsync() => SendAfterAsync(LongWait);

    public Task SendAfterAsync(TimeSpan wait)
    {
        app.Clock.Advance(wait);
        return SendAsync();
    }

    /// <summary>As the table keeps it: 0 queued, 1 sent, 2 parked, 3 withdrawn.</summary>
    public Task<List<int>> StatesAsync() => app.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Database.SqlQuery<int>($"SELECT state AS \"Value\" FROM queued_mails ORDER BY queued_at, id").ToListAsync());

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
