namespace Amue.Portal.Accounts.Profile;

/// <summary>What people decide for themselves.</summary>
/// <param name="DisplayMode">How others see them.</param>
/// <param name="Pseudonym">Needed when they are shown by it.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="TimeZoneId">IANA name.</param>
internal sealed record Preferences(DisplayMode DisplayMode, string? Pseudonym, string Language, string TimeZoneId)
{
    /// <summary>What they know well, in their words.</summary>
    public IReadOnlyList<string> Expertise { get; init; } = [];

    /// <summary>What they want no mail about.</summary>
    public IReadOnlyList<MailTopic> Muted { get; init; } = [];
}
