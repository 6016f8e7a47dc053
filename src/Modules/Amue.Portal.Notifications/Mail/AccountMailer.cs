using Amue.Portal.Accounts.People;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Mails about access go through the same queue as all others.</summary>
internal sealed class AccountMailer(MailQueue queue) : IAccountMail
{
    public Task EnqueueAsync(AccountMail mail, CancellationToken cancellationToken) => queue.EnqueueAsync(
        new OutgoingMail(mail.Key, mail.AccountId, mail.TextKey + ".subject", mail.TextKey + ".body", mail.Path)
        {
            LinkKey = mail.TextKey + ".link",
            Address = mail.Address,
            Language = mail.Language,
            ExpiresAt = mail.ExpiresAt,
            IsSealed = mail.HoldsSecret,
            Arguments = mail.Arguments,
        },
        cancellationToken);
}
