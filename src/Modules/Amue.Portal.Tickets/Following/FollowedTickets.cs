using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Following;

/// <summary>"Mes demandes": a person's own, or what a correspondent follows for their establishment; newest activity first.</summary>
internal sealed class FollowedTickets(PortalDb db)
{
    public async Task<Outcome<FollowedPage>> PageAsync(FollowedFilter filter, ListCursor? after, int size, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } me)
        {
            return Refusal.NotPermitted;
        }

        var tickets = Followed(filter, me, actor);
        if (after is { At: var at, Id: var id })
        {
            tickets = tickets.Where(t => t.Item.LastActivityAt <= at && (t.Item.LastActivityAt < at || t.Id.CompareTo(id) < 0));
        }

        var (events, views, types, myRef) = (db.Set<EventRecord>(), db.TicketViews, TimelineLine.SharedTypes, actor.Ref);
        var rows = await tickets
            .OrderByDescending(t => t.Item.LastActivityAt).ThenByDescending(t => t.Id)
            .Take(size + 1)
            .Select(t => new FollowedTicket(
                t.Id, t.Number, t.Item.Title, t.Kind, t.ProductId, t.EstablishmentId, t.RequesterId, t.State, t.HandlingLevel, t.Priority, t.AssigneeId,
                t.Visibility, t.Item.LastActivityAt,
                events.Count(e => e.ContentId == t.Id && types.Contains(e.Type) && e.ActorRef != myRef
                    && !views.Any(v => v.AccountId == me && v.TicketId == t.Id && v.LastSeenAt >= e.At)),
                t.RequesterId == me))
            .ToListAsync(cancellationToken);
        if (rows.Count <= size)
        {
            return new FollowedPage(rows, Next: null);
        }

        rows.RemoveAt(size);
        return new FollowedPage(rows, new ListCursor(rows[^1].LastActivityAt, rows[^1].Id));
    }

    private IQueryable<Ticket> Followed(FollowedFilter filter, Guid me, Actor actor)
    {
        var visible = db.Tickets.VisibleTo(actor);
        var products = ProductsOf(actor);
        var establishment = actor.EstablishmentId;
        var followed = filter.OfEstablishment
            ? visible.Where(t => t.EstablishmentId == establishment && products.Contains(t.ProductId) && t.State != TicketState.Draft)
            // A draft that was thrown away is nobody's any more.
            : visible.Where(t => t.RequesterId == me && (t.Number != null || t.State == TicketState.Draft));
        if (filter.State is { } state)
        {
            followed = followed.Where(t => t.State == state);
        }

        return filter.OpenOnly ? followed.Where(t => t.State <= TicketState.SolutionProposed) : followed;
    }

    /// <summary>Those for which this person speaks for their establishment.</summary>
    private static Guid[] ProductsOf(Actor actor) =>
        actor.Rights
            .Where(r => r.Scope.EstablishmentId == actor.EstablishmentId && r.Permissions.Contains(TicketPermissions.Validate.Name))
            .Select(r => r.Scope.ProductId).OfType<Guid>().Distinct().ToArray();
}

/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record FollowedPage(IReadOnlyList<FollowedTicket> Rows, ListCursor? Next);
