namespace Amue.Portal.Notifications.Mail;

/// <summary>What has not left, for the operator: counts, dates and kinds; neither recipients nor texts.</summary>
/// <param name="OldestAt">When the mail that has waited longest was queued; null when none waits.</param>
/// <param name="Parked">Mails that the server refused for good, the oldest first; at most <see cref="MostParked"/>.</param>
public sealed record MailBacklog(int Waiting, DateTime? OldestAt, int ParkedCount, IReadOnlyList<ParkedMail> Parked)
{
    public const int MostParked = 20;
}
