namespace Amue.Portal.Accounts.People;

/// <summary>Extension point: how mails about access leave. The module that sends mails implements it.</summary>
public interface IAccountMail
{
    /// <summary>Queues in the caller's transaction: the mail leaves when it commits, and never if it does not.</summary>
    Task EnqueueAsync(AccountMail mail, CancellationToken cancellationToken);
}
