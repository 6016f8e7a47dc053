using static Amue.Portal.Tickets.TicketState;

namespace Amue.Portal.Tickets.Tests;

/// <summary>domain.md §2.3 written a second time, by hand: what is not here is refused.</summary>
public class TheTransitionTable
{
    private static readonly TicketState[] BeforeSolution = [Submitted, InProgress, AwaitingRequester, AwaitingThirdParty];

    private static readonly TicketState[] Unclosed = [Submitted, InProgress, AwaitingRequester, AwaitingThirdParty, Planned, SolutionProposed, Resolved];

    private static readonly SupportLevel[] Levels = [SupportLevel.N1, SupportLevel.N2, SupportLevel.N3];

    [Fact]
    public void allows_what_the_domain_allows_and_nothing_else()
    {
        var wrong =
            from action in Enum.GetValues<TicketAction>()
            from state in Enum.GetValues<TicketState>()
            from level in Levels
            let expected = IsExpected(action, state, level)
            where TicketRules.All.Any(r => r.Action == action && r.Allows(state, level)) != expected
            select $"{action} from {state} at {level} should be {(expected ? "allowed" : "refused")}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void leads_where_the_domain_says()
    {
        var destinations = TicketRules.All.Where(r => r.To is not null).Select(r => (r.Action, r.To)).ToHashSet();

        Assert.Equal(
            [
                (TicketAction.Submit, Submitted),
                (TicketAction.Own, InProgress),
                (TicketAction.Transmit, Submitted),
                (TicketAction.Return, Submitted),
                (TicketAction.ProposeSolution, SolutionProposed),
                (TicketAction.Validate, Resolved),
                (TicketAction.Reject, InProgress),
                (TicketAction.ValidateTacitly, Resolved),
                (TicketAction.Cancel, Cancelled),
            ],
            destinations.Select(d => (d.Action, d.To!.Value)));
    }

    [Fact]
    public void is_asked_by_the_request_itself()
    {
        Assert.Throws<InvalidOperationException>(() => TicketRules.StateAfter(TicketAction.Validate, InProgress, SupportLevel.N2));
    }

    internal static bool IsExpected(TicketAction action, TicketState state, SupportLevel level) => action switch
    {
        TicketAction.Edit or TicketAction.Submit => state == Draft,
        TicketAction.Own => state == Submitted,
        TicketAction.Transmit => state == InProgress && level == SupportLevel.N1,
        TicketAction.Return => state == InProgress && level == SupportLevel.N2,
        TicketAction.ProposeSolution => state is InProgress or Planned,
        TicketAction.Validate or TicketAction.Reject or TicketAction.Remind or TicketAction.ValidateTacitly => state == SolutionProposed,
        TicketAction.Cancel => state == Draft || BeforeSolution.Contains(state),
        TicketAction.Reply or TicketAction.Qualify or TicketAction.Widen => Unclosed.Contains(state),
        TicketAction.AddNote => Unclosed.Contains(state) || state == Closed,
        TicketAction.Narrow => state != Draft,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "The table says nothing of it."),
    };
}
