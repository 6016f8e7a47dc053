namespace Amue.Portal.Referential.Establishments;

/// <summary>What AMUE says of an establishment; one is made of it, or brought to it.</summary>
/// <param name="Code"><c>E042</c>: AMUE's own, never changed.</param>
public sealed record EstablishmentDetails(string Code, string Name)
{
    public string Acronym { get; init; } = "";

    /// <summary>Null: it has none.</summary>
    public string? Uai { get; init; }

    /// <summary>Null: it has none.</summary>
    public string? Siret { get; init; }

    public EstablishmentKind Kind { get; init; }

    public string City { get; init; } = "";

    public string Region { get; init; } = "";

    /// <summary>IANA name.</summary>
    public string TimeZoneId { get; init; } = "Europe/Paris";

    public SizeClass SizeClass { get; init; }

    public FirstLevelMode FirstLevel { get; init; }

    /// <summary>Users declared to AMUE: the denominator of adoption.</summary>
    public int DeclaredUsers { get; init; }

    public bool IsPilot { get; init; }

    /// <summary>The wave in which it opens.</summary>
    public string Wave { get; init; } = "";

    /// <summary>The domains of its identities.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];
}
