namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>When AMUE first had it: set once, whatever comes and goes afterwards.</summary>
    public DateTime? TransmittedToAmueAt { get; private set; }

    public void Transmit(Desk desk, IReadOnlyDictionary<string, string> evidence, DateTime at)
    {
        Do(TicketAction.Transmit, at);
        Item.SetCustomFields(evidence);
        GoTo(desk, at);
    }

    public void Return(Desk desk, DateTime at)
    {
        Do(TicketAction.Return, at);
        GoTo(desk, at);
    }
}
