using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Profile;
using Amue.Portal.Notifications.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Queues mails in the caller's transaction: they leave when it commits, and never if it does not.</summary>
public sealed class MailQueue
{
    private readonly PortalDb _db;
    private readonly AccountContacts _contacts;
    private readonly MailSeal _seal;
    private readonly TimeProvider _time;
    private readonly MailSettings _settings;

    internal MailQueue(PortalDb db, AccountContacts contacts, MailSeal seal, TimeProvider time, IOptions<MailSettings> settings)
    {
        _db = db;
        _contacts = contacts;
        _seal = seal;
        _time = time;
        _settings = settings.Value;
    }

    /// <summary>Does nothing when a mail of this key is queued or sent already.</summary>
    public async Task EnqueueAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (_db.QueuedMails.Local.Any(m => m.Key == mail.Key) || await _db.QueuedMails.AnyAsync(m => m.Key == mail.Key, cancellationToken))
        {
            return;
        }

        if (mail.Topic is { } topic && await IsMutedAsync(mail.RecipientId, topic, cancellationToken))
        {
            return;
        }

        var messageId = $"<{Guid.NewGuid():N}@{_settings.MessageIdDomain}>";
        _db.QueuedMails.Add(new QueuedMail(mail, mail.IsSealed ? _seal.Close(mail.Path) : null, messageId, _time.GetUtcNow().UtcDateTime));
    }

    private async Task<bool> IsMutedAsync(Guid recipient, MailTopic topic, CancellationToken cancellationToken) =>
        (await _contacts.FindAsync([recipient], cancellationToken)).TryGetValue(recipient, out var contact) && contact.Muted.Contains(topic);
}
