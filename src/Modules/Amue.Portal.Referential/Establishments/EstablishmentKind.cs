namespace Amue.Portal.Referential.Establishments;

/// <summary>What an establishment is by its statutes.</summary>
public enum EstablishmentKind
{
    Other,
    University,

    /// <summary>A school or an institute.</summary>
    School,
    ResearchBody,

    /// <summary>A grouping of establishments.</summary>
    Grouping,
}
