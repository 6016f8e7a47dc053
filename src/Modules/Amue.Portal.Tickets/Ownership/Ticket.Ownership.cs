namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    public void Own(Guid assigneeId, DateTime at)
    {
        Do(TicketAction.Own, at);
        AssigneeId = assigneeId;
        CurrentStage.Own(assigneeId, at);
    }

    /// <summary>AMUE handles nobody's own request above level 1 (domain.md §2.2).</summary>
    public bool MayBeOwnedBy(Guid accountId) => HandlingLevel == SupportLevel.N1 || accountId != RequesterId;
}
