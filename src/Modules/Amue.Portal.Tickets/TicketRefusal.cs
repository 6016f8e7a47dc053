using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Tickets;

/// <summary>The two ways in which a request says "not now".</summary>
internal static class TicketRefusal
{
    /// <summary>The table of transitions has no such line.</summary>
    public static Refusal ForbiddenTransition { get; } = Refusal.Conflict("tickets.refusal.transition") with { Code = "transition_interdite" };

    /// <summary>Somebody else was faster.</summary>
    public static Refusal ChangedMeanwhile { get; } = Refusal.Conflict("tickets.refusal.changedMeanwhile") with { Code = "demande_modifiee" };
}
