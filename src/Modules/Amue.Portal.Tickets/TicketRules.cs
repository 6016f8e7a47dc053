using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using static Amue.Portal.Tickets.TicketAction;
using static Amue.Portal.Tickets.TicketState;

namespace Amue.Portal.Tickets;

/// <summary>The life of a request (domain.md §2.3) as one table: what is not in it is refused, and nothing is written.</summary>
internal static class TicketRules
{
    public static IReadOnlyList<TicketRule> All { get; } =
    [
        new(Edit, Party.Requester, Draft),
        new(Submit, Party.Requester, Draft) { To = Submitted },
        new(Own, Party.Handler, Submitted) { To = InProgress },
        new(Transmit, Party.Transmitter, InProgress) { To = Submitted, At = [SupportLevel.N1] },
        new(Return, Party.Handler, InProgress) { To = Submitted, At = [SupportLevel.N2] },

        new(ProposeSolution, Party.Handler, InProgress, Planned) { To = SolutionProposed },
        new(Validate, Party.Requester, SolutionProposed) { To = Resolved },
        new(Validate, Party.Validator, SolutionProposed) { To = Resolved },
        new(Reject, Party.Requester, SolutionProposed) { To = InProgress },
        new(Reject, Party.Validator, SolutionProposed) { To = InProgress },
        new(Remind, Party.Portal, SolutionProposed),
        new(ValidateTacitly, Party.Portal, SolutionProposed) { To = Resolved },

        new(Cancel, Party.Requester, Draft) { To = Cancelled },
        new(Cancel, Party.Requester, TicketRule.BeforeSolution) { To = Cancelled, At = [SupportLevel.N1] },
        new(Cancel, Party.Correspondent(TicketPermissions.Cancel), TicketRule.BeforeSolution) { To = Cancelled, At = [SupportLevel.N1] },
        new(Cancel, Party.Correspondent(TicketPermissions.Cancel), Submitted) { To = Cancelled, At = [SupportLevel.N2] },
        new(Cancel, Party.Agent(TicketPermissions.Cancel), TicketRule.BeforeSolution) { To = Cancelled },

        new(Reply, Party.Requester, TicketRule.Unclosed),
        new(Reply, Party.Handler, TicketRule.Unclosed),
        new(Reply, Party.Correspondent(TicketPermissions.Reply), TicketRule.Unclosed),
        new(Reply, Party.Agent(TicketPermissions.Reply), TicketRule.Unclosed),
        new(AddNote, Party.Agent(TicketPermissions.AddNote), [.. TicketRule.Unclosed, Closed]),
        new(Qualify, Party.Agent(TicketPermissions.Qualify), TicketRule.Unclosed),

        new(Narrow, Party.Requester, TicketRule.AfterSubmission),
        new(Narrow, Party.HolderOf(TicketPermissions.Narrow), TicketRule.AfterSubmission),
        new(Widen, Party.Requester, TicketRule.Unclosed),
        new(Widen, Party.Correspondent(TicketPermissions.Widen), TicketRule.Unclosed),
    ];

    /// <summary>May this actor do such things to any request at all? Asked before looking for the request.</summary>
    public static bool MayEver(TicketAction action, Actor actor) =>
        actor.IsSystem || Of(action).Any(rule => rule.By.Permissions.Any(actor.May));

    /// <returns>Null when the action may be done now by this actor; otherwise why not.</returns>
    public static Refusal? Refuse(Ticket ticket, TicketAction action, Actor actor)
    {
        var rules = Of(action).Where(rule => rule.By.Includes(ticket, actor)).ToList();
        if (rules.Count == 0)
        {
            return Refusal.NotPermitted;
        }

        return rules.Exists(rule => rule.Allows(ticket.State, ticket.HandlingLevel)) ? null : TicketRefusal.ForbiddenTransition;
    }

    /// <summary>Everything this actor may do to the request as it stands: what a page offers.</summary>
    public static IReadOnlySet<TicketAction> AllowedTo(Actor actor, Ticket ticket) =>
        Enum.GetValues<TicketAction>().Where(action => Refuse(ticket, action, actor) is null).ToHashSet();

    /// <exception cref="InvalidOperationException">The table has no such line: the operation did not ask first.</exception>
    public static TicketState StateAfter(TicketAction action, TicketState state, SupportLevel level) =>
        Of(action).FirstOrDefault(rule => rule.Allows(state, level)) is { } rule
            ? rule.To ?? state
            : throw new InvalidOperationException($"{action} is not possible from {state} at {level}.");

    private static IEnumerable<TicketRule> Of(TicketAction action) => All.Where(rule => rule.Action == action);
}
