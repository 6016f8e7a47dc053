using Amue.Portal.Platform.Time;

namespace Amue.Portal.Referential.Support;

/// <summary>What is said of a support group; who is in it is said one person at a time.</summary>
internal sealed record SupportGroupDetails(string Key, string Name, SupportOrganisation Organisation)
{
    public DateOnly? ContractEndsOn { get; init; }

    public CalendarDefinition? Calendar { get; init; }

    /// <summary>Its work needs a contract, which ends one day (domain.md §2.2, SupportChain).</summary>
    public bool IsOutside => Organisation is SupportOrganisation.Vendor or SupportOrganisation.Partner;
}
