using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;

namespace Amue.Portal.Tickets.Queue;

/// <summary>One row of a queue.</summary>
/// <param name="LastWordFrom">Whose message is the last one; null while there is none.</param>
internal sealed record QueuedTicket(
    Guid Id,
    string Number,
    string Subject,
    TicketKind Kind,
    Guid EstablishmentId,
    Guid ProductId,
    string? CategoryCode,
    TicketPriority Priority,
    bool BlockingProposed,
    TicketState State,
    SupportLevel HandlingLevel,
    SupportLevel? QualifiedLevel,
    Guid? AssigneeId,
    VisibilityLevel Visibility,
    DateTime SubmittedAt,
    DateTime LastActivityAt,
    MessageSide? LastWordFrom);
