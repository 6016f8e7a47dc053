using Amue.Portal.Notifications.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Puts mails that were set aside back into the queue, once their cause has been mended; each keeps its Message-ID.</summary>
public sealed class RetryParkedMail(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "mail.retry";

    /// <param name="mailId">One mail; null: all that are set aside.</param>
    /// <returns>How many are queued again.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Guid? mailId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotFound;
        }

        var parked = await db.QueuedMails.Where(m => m.State == MailState.Parked && (mailId == null || m.Id == mailId)).ToListAsync(cancellationToken);
        if (mailId is not null && parked.Count == 0)
        {
            return Refusal.NotFound;
        }

        var now = time.GetUtcNow().UtcDateTime;
        parked.ForEach(m => m.Retry(now));
        await audit.SaveAsync(db, actor, new AuditAct(AuditedAction, mailId is { } id ? $"mail:{id:N}" : $"mails:{parked.Count}"), cancellationToken);
        return parked.Count;
    }
}
