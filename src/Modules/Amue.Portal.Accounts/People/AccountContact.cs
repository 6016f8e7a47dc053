using Amue.Portal.Accounts.Profile;

namespace Amue.Portal.Accounts.People;

/// <summary>How to reach a person. Private: it is for the portal's own mails, never for a page.</summary>
public sealed record AccountContact(Guid AccountId, string Email, string Language, string TimeZoneId)
{
    /// <summary>What they want no mail about.</summary>
    public IReadOnlyList<MailTopic> Muted { get; init; } = [];
}
