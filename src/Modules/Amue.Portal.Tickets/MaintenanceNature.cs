namespace Amue.Portal.Tickets;

/// <summary>What a maintenance request asks for: only corrective ones can be blocking (domain.md T15).</summary>
public enum MaintenanceNature
{
    Corrective,
    Evolutive,

    /// <summary>Regulatory or adaptive.</summary>
    Regulatory,
}
