using Amue.Portal.Notifications.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Notifications.Mail;

/// <summary>What waits to leave, since when, and what was set aside.</summary>
public sealed class ReadMailBacklog(PortalDb db)
{
    public async Task<Outcome<MailBacklog>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotFound;
        }

        var queued = db.QueuedMails.AsNoTracking().Where(m => m.State == MailState.Queued);
        var parked = db.QueuedMails.AsNoTracking().Where(m => m.State == MailState.Parked);
        return new MailBacklog(
            await queued.CountAsync(cancellationToken),
            await queued.MinAsync(m => (DateTime?)m.QueuedAt, cancellationToken),
            await parked.CountAsync(cancellationToken),
            await parked.OrderBy(m => m.QueuedAt).Take(MailBacklog.MostParked).Select(m => new ParkedMail(m.Id, m.SubjectKey, m.QueuedAt, m.Refusals)).ToListAsync(cancellationToken));
    }
}
