namespace Amue.Portal.Tickets.Reading;

/// <summary>Who has to do what next, as a resource key.</summary>
internal static class NextStep
{
    /// <param name="isOwn">Told to the requester, whose turn it may be.</param>
    public static string KeyFor(TicketState state, SupportLevel level, bool isOwn) => state switch
    {
        TicketState.Submitted or TicketState.InProgress => $"tickets.next.{state}.{level}",
        TicketState.AwaitingRequester or TicketState.SolutionProposed when isOwn => $"tickets.next.{state}.own",
        _ => $"tickets.next.{state}",
    };
}
