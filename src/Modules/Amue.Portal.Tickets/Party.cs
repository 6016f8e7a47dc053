using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets;

/// <summary>Who may do something to a request: the permissions that open it at all, and whether an actor is that party to one request.</summary>
internal sealed record Party(IReadOnlyList<Permission> Permissions, Func<Ticket, Actor, bool> Includes)
{
    /// <summary>Whose request it is.</summary>
    public static readonly Party Requester = new(
        [TicketPermissions.Create],
        (ticket, actor) => actor.Is(ticket.RequesterId) && Holds(actor, TicketPermissions.Create, ticket));

    /// <summary>A member of the group that holds it now: an agent of AMUE where the first level is delegated to it.</summary>
    public static readonly Party Handler = new(
        [TicketPermissions.HandleN1, TicketPermissions.HandleN2],
        (ticket, actor) => IsOfTheDesk(actor, ticket)
            && Holds(actor, ticket.CurrentStage.IsAtAmue ? TicketPermissions.HandleN2 : TicketPermissions.HandleN1, ticket));

    /// <summary>Level 1 of the establishment, or the agent to whom it is delegated.</summary>
    public static readonly Party Transmitter = new(
        [TicketPermissions.Transmit, TicketPermissions.HandleN2],
        (ticket, actor) => Correspondent(TicketPermissions.Transmit).Includes(ticket, actor)
            || (IsOfTheDesk(actor, ticket) && Holds(actor, IsDelegated(ticket) ? TicketPermissions.HandleN2 : TicketPermissions.Transmit, ticket)));

    /// <summary>A correspondent who answers a solution for the establishment, but never their own.</summary>
    public static readonly Party Validator = new(
        [TicketPermissions.Validate],
        (ticket, actor) => Correspondent(TicketPermissions.Validate).Includes(ticket, actor) && !actor.Is(ticket.SolutionAuthorId));

    /// <summary>The portal itself, by a job.</summary>
    public static readonly Party Portal = new([], (_, actor) => actor.IsSystem);

    /// <summary>A correspondent of the request's establishment for its product.</summary>
    public static Party Correspondent(Permission permission) => new(
        [permission],
        (ticket, actor) => actor.Tokens.Contains(AudienceToken.Correspondents(ticket.EstablishmentId, ticket.ProductId)) && Holds(actor, permission, ticket));

    /// <summary>An agent of the product at AMUE, whoever holds the request.</summary>
    public static Party Agent(Permission permission) => new(
        [permission],
        (ticket, actor) => Holds(actor, TicketPermissions.HandleN2, ticket) && Holds(actor, permission, ticket));

    public static Party HolderOf(Permission permission) => new([permission], (ticket, actor) => Holds(actor, permission, ticket));

    /// <summary>Only a correspondent, who does the checks of level 1, sends a request straight to level 2.</summary>
    public static bool MaySkipFirstLevel(Actor actor, Scope request) =>
        request is { EstablishmentId: { } establishment, ProductId: { } product }
        && actor.Tokens.Contains(AudienceToken.Correspondents(establishment, product))
        && actor.May(TicketPermissions.Transmit, request);

    private static bool Holds(Actor actor, Permission permission, Ticket ticket) => !actor.IsSystem && actor.May(permission, ticket.Item.Scope);

    private static bool IsOfTheDesk(Actor actor, Ticket ticket) => actor.Tokens.Contains(ticket.HandledBy);

    private static bool IsDelegated(Ticket ticket) => ticket.CurrentStage.FirstLevel == FirstLevelMode.Delegated;
}
