namespace Amue.Portal.Tickets;

/// <summary>Urgency × impact (domain.md §4.8).</summary>
internal static class PriorityMatrix
{
    private static readonly TicketPriority[,] Priorities =
    {
        //                impact  Low                Medium             High
        /* urgency Low    */ { TicketPriority.P4, TicketPriority.P4, TicketPriority.P3 },
        /* urgency Medium */ { TicketPriority.P4, TicketPriority.P3, TicketPriority.P2 },
        /* urgency High   */ { TicketPriority.P3, TicketPriority.P2, TicketPriority.P1 },
    };

    public static TicketPriority Of(Urgency urgency, Impact impact) => Priorities[(int)urgency, (int)impact];
}
