namespace Amue.Portal.Tickets;

public enum TicketKind
{
    /// <summary>DA, demande d'assistance.</summary>
    AssistanceRequest,

    /// <summary>DM, demande de maintenance ou de modification.</summary>
    MaintenanceRequest,
}
