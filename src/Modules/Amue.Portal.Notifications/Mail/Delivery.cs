namespace Amue.Portal.Notifications.Mail;

internal enum Delivery
{
    Accepted,

    /// <summary>The server answered that it will not take this mail.</summary>
    Refused,

    /// <summary>No answer, or a passing one.</summary>
    Unreachable,
}
