using static Amue.Portal.Tickets.TicketState;

namespace Amue.Portal.Tickets;

/// <summary>One line of the table: an action, who may do it, from which states and levels, and the state it leads to.</summary>
internal sealed record TicketRule(TicketAction Action, Party By, params TicketState[] From)
{
    public static readonly TicketState[] BeforeSolution = [Submitted, InProgress, AwaitingRequester, AwaitingThirdParty];

    public static readonly TicketState[] Unclosed = [Submitted, InProgress, AwaitingRequester, AwaitingThirdParty, Planned, SolutionProposed, Resolved];

    public static readonly TicketState[] AfterSubmission = [.. Unclosed, Closed, Cancelled, Merged];

    /// <summary>Null: the state stays.</summary>
    public TicketState? To { get; init; }

    public SupportLevel[] At { get; init; } = [SupportLevel.N1, SupportLevel.N2, SupportLevel.N3];

    public bool Allows(TicketState state, SupportLevel level) => From.Contains(state) && At.Contains(level);
}
