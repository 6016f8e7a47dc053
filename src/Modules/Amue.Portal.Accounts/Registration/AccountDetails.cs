namespace Amue.Portal.Accounts.Registration;

/// <summary>What the portal is told of a person; an account is made of it, or brought to it.</summary>
/// <param name="Login">Lower-case letters, digits, single dots, hyphens and underscores.</param>
/// <param name="Name">As they sign.</param>
/// <param name="Email">Private.</param>
public sealed record AccountDetails(string Login, string Name, string Email)
{
    public string JobFunction { get; init; } = "";

    public DisplayMode DisplayMode { get; init; }

    public string? Pseudonym { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>IANA name; without one, the establishment's.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>What they know well; null: as they said themselves.</summary>
    public IReadOnlyList<string>? Expertise { get; init; }

    public Guid? EstablishmentId { get; init; }

    public IReadOnlyList<RequestedRole> Roles { get; init; } = [];
}
