using Amue.Portal.Notifications.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Queues mails in the caller's transaction: they leave when it commits, and never if it does not.</summary>
public sealed class MailQueue(PortalDb db, TimeProvider time, IOptions<MailSettings> settings)
{
    /// <summary>Does nothing when a mail of this key is queued or sent already.</summary>
    public async Task EnqueueAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (db.QueuedMails.Local.Any(m => m.Key == mail.Key) || await db.QueuedMails.AnyAsync(m => m.Key == mail.Key, cancellationToken))
        {
            return;
        }

        var messageId = $"<{Guid.NewGuid():N}@{settings.Value.MessageIdDomain}>";
        db.QueuedMails.Add(new QueuedMail(mail, messageId, time.GetUtcNow().UtcDateTime));
    }
}
