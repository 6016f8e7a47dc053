using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Reading;

namespace Amue.Portal.Tickets.Following;

/// <summary>One line of "mes demandes".</summary>
/// <param name="Number">Null for a draft, which is taken up again by its id.</param>
/// <param name="IsOwn">The reader asked it.</param>
/// <param name="Unread">What others did to it since the reader last looked.</param>
internal sealed record FollowedTicket(
    Guid Id,
    string? Number,
    string Subject,
    TicketKind Kind,
    Guid ProductId,
    Guid EstablishmentId,
    Guid RequesterId,
    TicketState State,
    SupportLevel HandlingLevel,
    TicketPriority Priority,
    Guid? AssigneeId,
    VisibilityLevel Visibility,
    DateTime LastActivityAt,
    int Unread,
    bool IsOwn)
{
    /// <summary>Resource key: who has to do what next.</summary>
    public string NextStepKey => NextStep.KeyFor(State, HandlingLevel, IsOwn);
}
