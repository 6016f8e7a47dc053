namespace Amue.Portal.Tickets;

/// <summary>Where a request stands (domain.md §2.3), in the order of its life. Those between Submitted and SolutionProposed are open.</summary>
public enum TicketState
{
    Draft = 0,
    Submitted = 1,
    InProgress = 2,
    AwaitingRequester = 3,
    AwaitingThirdParty = 4,
    Planned = 5,
    SolutionProposed = 6,
    Resolved = 7,
    Closed = 8,
    Cancelled = 9,
    Merged = 10,
}
