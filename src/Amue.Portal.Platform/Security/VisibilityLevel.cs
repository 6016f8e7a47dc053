namespace Amue.Portal.Platform.Security;

/// <summary>Who may read a thing (domain.md §2.5). V0–V2 are levels; V3 and V4 are read by audience tokens.</summary>
public enum VisibilityLevel
{
    /// <summary>V0: anyone.</summary>
    Public = 0,

    /// <summary>V1: every member of every establishment, AMUE, and partners in their products' spaces.</summary>
    Community = 1,

    /// <summary>V2: those who belong to the space.</summary>
    Space = 2,

    /// <summary>V3: the requesting establishment and the assigned chain.</summary>
    Establishment = 3,

    /// <summary>V4: named persons and groups only.</summary>
    Confidential = 4,
}
