namespace Amue.Portal.Tickets.Opening;

/// <summary>The last number given to a kind in a year; moved by <see cref="TicketNumbers"/> only.</summary>
internal sealed class TicketNumberSequence
{
    private TicketNumberSequence()
    {
    }

    public TicketKind Kind { get; private set; }

    public int Year { get; private set; }

    public int Last { get; private set; }
}
