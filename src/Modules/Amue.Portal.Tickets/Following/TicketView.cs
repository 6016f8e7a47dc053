namespace Amue.Portal.Tickets.Following;

/// <summary>When a person last looked at a request they follow.</summary>
internal sealed class TicketView
{
    private TicketView()
    {
    }

    public Guid AccountId { get; private set; }

    public Guid TicketId { get; private set; }

    public DateTime LastSeenAt { get; private set; }
}
