namespace Amue.Portal.Accounts.People;

/// <summary>A mail about someone's access.</summary>
/// <param name="Key">Unique: the same thing told twice is one mail.</param>
/// <param name="TextKey">Resource keys <c>{TextKey}.subject</c>, <c>{TextKey}.body</c> and <c>{TextKey}.link</c>, which stands above the address.</param>
/// <param name="Path">The address in the portal that the mail leads to; it may hold a secret, and is kept sealed until the mail has left.</param>
public sealed record AccountMail(string Key, string TextKey, string Path)
{
    /// <summary>Whom to write to; an empty one is written to nobody.</summary>
    public Guid AccountId { get; init; }

    /// <summary>For someone who has no account yet.</summary>
    public string? Address { get; init; }

    /// <summary>Of the text, where there is no account to tell.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The path is kept sealed; false for an address that anybody may know.</summary>
    public bool HoldsSecret { get; init; } = true;

    /// <summary>Of the texts, from {2} on: numbers and codes; never names.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>After that it is not sent any more: its link opens nothing.</summary>
    public DateTime? ExpiresAt { get; init; }
}
