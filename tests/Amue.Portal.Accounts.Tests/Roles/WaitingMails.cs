using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Roles;

/// <summary>Mails that wait to leave, about things that only some may read.</summary>
internal static class WaitingMails
{
    /// <summary>Something that only the holders of a token read.</summary>
    public static Task<Guid> AddItemAsync(this DemoPortal portal, string title, string token) => portal.App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var space = (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find("sifac")!;
        var item = new ContentItem("article", space.Id, Slug.From(title), VisibilityLevel.Establishment, "published", portal.App.Clock.UtcNow);
        item.Write(title, "Quelques lignes.", "fr", authorId: null, portal.App.Clock.UtcNow);
        item.ShowTo(VisibilityLevel.Establishment, [token]);
        db.Content.Add(item);
        await db.SaveChangesAsync();
        return item.Id;
    });

    public static async Task QueueMailAsync(this DemoPortal portal, string to, Guid about)
    {
        var recipient = await portal.IdOfAsync(to);
        await portal.App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<MailQueue>().EnqueueAsync(
                new OutgoingMail($"test:{about:N}:{recipient:N}", recipient, "mail.link", "mail.link", "/") { ContentId = about }, CancellationToken.None);
            await services.GetRequiredService<PortalDb>().SaveChangesAsync();
        });
    }

    /// <returns>The files of the mails that have left.</returns>
    public static async Task<IReadOnlyList<string>> SendMailsAsync(this DemoPortal portal)
    {
        Assert.Equal(JobOutcome.Succeeded, (await portal.App.Services.GetRequiredService<JobRunner>().RunAsync("mail.send")).Outcome);
        var folder = Path.Combine(portal.App.Folder, "mail");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];
    }
}
