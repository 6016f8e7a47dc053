namespace Amue.Portal.Notifications.Mail;

/// <summary>A mail that the server refused until it was set aside.</summary>
/// <param name="SubjectKey">Resource key of its subject: what kind of mail it is.</param>
public sealed record ParkedMail(Guid Id, string SubjectKey, DateTime QueuedAt, int Refusals);
