namespace Amue.Portal.Referential.Establishments;

/// <summary>Who holds an establishment's first level (domain.md §2.2, n1Mode).</summary>
public enum FirstLevelMode
{
    /// <summary>Its own correspondents.</summary>
    Autonomous,

    /// <summary>Volunteer referents of other establishments.</summary>
    Mutualised,

    /// <summary>AMUE, the request staying of level 1.</summary>
    Delegated,
}
