namespace Amue.Portal.Commitments.Accessibility;

/// <summary>The three states that a declaration may name (arrêté du 20 septembre 2019).</summary>
internal enum Conformity
{
    /// <summary>Under half of the criteria are met, or no audit is valid.</summary>
    None,

    /// <summary>At least half of them are.</summary>
    Partial,

    /// <summary>All of them are.</summary>
    Full,
}
