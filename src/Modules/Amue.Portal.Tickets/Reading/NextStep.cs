namespace Amue.Portal.Tickets.Reading;

/// <summary>Who has to do what next, as a resource key.</summary>
internal static class NextStep
{
    public static string KeyFor(TicketState state, SupportLevel level) => state switch
    {
        TicketState.Submitted or TicketState.InProgress => $"tickets.next.{state}.{level}",
        _ => $"tickets.next.{state}",
    };
}
