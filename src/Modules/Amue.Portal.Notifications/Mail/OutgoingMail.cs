using Amue.Portal.Accounts.Profile;

namespace Amue.Portal.Notifications.Mail;

/// <summary>
/// What to tell one person. No text is kept in the queue: words and titles are put together when the mail leaves, in the
/// recipient's language and with the rights they have by then.
/// </summary>
/// <param name="Key">Unique: the same thing told twice is one mail. <c>{subscription}:{event}:{recipient}</c>.</param>
/// <param name="RecipientId">The account.</param>
/// <param name="SubjectKey">Resource key; {0} is the item's number or slug, {1} its title.</param>
/// <param name="BodyKey">Resource key; the same, then <see cref="Arguments"/> from {2} on.</param>
/// <param name="Path">The address in the portal that the mail leads to.</param>
public sealed record OutgoingMail(string Key, Guid RecipientId, string SubjectKey, string BodyKey, string Path)
{
    public const int LongestKey = 200;

    /// <summary>The item it is about: a recipient who may no longer read it gets nothing, and of a V4 item only the link is told.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>A message whose text goes with the mail, for those who may read it.</summary>
    public Guid? PartId { get; init; }

    /// <summary>Whoever wants no mail about it gets none; null: it is always told.</summary>
    public MailTopic? Topic { get; init; }

    /// <summary>Resource key of the words above the address; null: the usual ones.</summary>
    public string? LinkKey { get; init; }

    /// <summary>Where such mails are stopped, without signing in; null: this one concerns its recipient, whatever they follow.</summary>
    public string? UnsubscribePath { get; init; }

    /// <summary>For someone who has no account: their address, instead of <see cref="RecipientId"/>.</summary>
    public string? Address { get; init; }

    /// <summary>Of the words, where <see cref="Address"/> is given.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>After that it does not leave any more.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>The path holds a secret: it is kept sealed, and forgotten when the mail has left.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Numbers, dates (ISO 8601) and codes; never names or texts.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
