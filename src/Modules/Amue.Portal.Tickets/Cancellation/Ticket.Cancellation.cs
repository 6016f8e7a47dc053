namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    public DateTime? CancelledAt { get; private set; }

    public void Cancel(DateTime at)
    {
        Do(TicketAction.Cancel, at);
        CancelledAt = at;
    }
}
