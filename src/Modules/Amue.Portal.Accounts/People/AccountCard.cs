namespace Amue.Portal.Accounts.People;

/// <summary>An account as other parts of the portal need it at every request, kept in memory. Never its passphrase.</summary>
internal sealed record AccountCard(
    Guid Id,
    string Name,
    string JobFunction,
    DisplayMode DisplayMode,
    string? Pseudonym,
    string Email,
    string Language,
    string TimeZoneId,
    Guid? EstablishmentId,
    bool IsActive,
    string SecurityStamp,
    bool HasSecondFactor);
