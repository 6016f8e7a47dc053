namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Where a text on its way to publication stands (domain.md §2.4).</summary>
public enum DraftState
{
    Draft,
    InReview,
    Approved,

    /// <summary>Approved, and to be published at a moment.</summary>
    Scheduled,

    Published,
    Discarded,
}
