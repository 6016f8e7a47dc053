namespace Amue.Portal.Tickets.Queue;

/// <summary>What a support group looks at in its queue; every filter has its place in the address.</summary>
internal sealed record QueueFilter
{
    /// <summary>Null: every open state.</summary>
    public TicketState? State { get; init; }

    public SupportLevel? Level { get; init; }

    public TicketPriority? Priority { get; init; }

    public Guid? ProductId { get; init; }

    public string? CategoryCode { get; init; }

    public Guid? EstablishmentId { get; init; }

    public AssigneeFilter Assignee { get; init; }

    /// <summary>Words of the subject, or a number.</summary>
    public string? Text { get; init; }
}
