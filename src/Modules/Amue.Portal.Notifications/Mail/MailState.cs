namespace Amue.Portal.Notifications.Mail;

internal enum MailState
{
    Queued = 0,
    Sent = 1,

    /// <summary>The server refuses it for good: an administrator looks at it.</summary>
    Parked = 2,

    /// <summary>Its recipient is gone, or may no longer read what it is about.</summary>
    Withdrawn = 3,
}
