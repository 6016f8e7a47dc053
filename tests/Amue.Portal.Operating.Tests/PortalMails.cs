using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests;

internal static class PortalMails
{
    /// <summary>Queues a mail and marks it as refused for good.</summary>
    public static Task ParkOneAsync(PortalApp app) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var key = $"test:{Guid.NewGuid():N}";
        await services.GetRequiredService<MailQueue>().EnqueueAsync(new OutgoingMail(key, Guid.NewGuid(), "accounts.mail.reset.subject", "accounts.mail.reset.body", "/") { IsSealed = true }, CancellationToken.None);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE queued_mails SET state = 2, refusals = 10 WHERE key = {key}");
    });
}
