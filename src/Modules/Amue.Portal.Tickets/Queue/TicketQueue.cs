using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Queue;

/// <summary>What a desk holds, filtered, as the actor may read it.</summary>
internal sealed class TicketQueue(PortalDb db, QueueDesks desks)
{
    public async Task<Outcome<QueuePage>> PageAsync(
        string deskKey, QueueFilter filter, QueueSort sort, QueueCursor? after, int size, Actor actor, CancellationToken cancellationToken)
    {
        if (await desks.FindAsync(deskKey, actor, cancellationToken) is not { } desk)
        {
            return Refusal.NotFound;
        }

        var rows = await Sorted(Filtered(HeldBy(desk, actor), filter, actor), sort, after)
            .Take(size + 1)
            .Select(Row(db.TicketMessages))
            .ToListAsync(cancellationToken);
        if (rows.Count <= size)
        {
            return new QueuePage(desk, rows, Next: null);
        }

        rows.RemoveAt(size);
        return new QueuePage(desk, rows, new QueueCursor(rows[^1].Priority, rows[^1].SubmittedAt, rows[^1].Id));
    }

    public async Task<Outcome<QueueCounts>> CountsAsync(string deskKey, Actor actor, CancellationToken cancellationToken)
    {
        if (await desks.FindAsync(deskKey, actor, cancellationToken) is not { } desk)
        {
            return Refusal.NotFound;
        }

        var me = actor.AccountId;
        var counts = await Filtered(HeldBy(desk, actor), new QueueFilter(), actor)
            .GroupBy(t => new { t.State, IsMine = t.AssigneeId == me, IsMostPressing = t.Priority == TicketPriority.P1 })
            .Select(g => new { g.Key.State, g.Key.IsMine, g.Key.IsMostPressing, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var beingWorkedOn = counts.Where(c => c.State is not (TicketState.Submitted or TicketState.SolutionProposed)).ToList();
        return new QueueCounts(
            ToOwn: counts.Where(c => c.State == TicketState.Submitted).Sum(c => c.Count),
            Mine: beingWorkedOn.Where(c => c.IsMine).Sum(c => c.Count),
            Others: beingWorkedOn.Where(c => !c.IsMine).Sum(c => c.Count),
            SolutionProposed: counts.Where(c => c.State == TicketState.SolutionProposed).Sum(c => c.Count),
            MostPressing: counts.Where(c => c.IsMostPressing).Sum(c => c.Count),
            Open: counts.Sum(c => c.Count));
    }

    private IQueryable<Ticket> HeldBy(QueueDesk desk, Actor actor) => db.Tickets.VisibleTo(actor).Where(t => t.HandledBy == desk.Token);

    private static IQueryable<Ticket> Filtered(IQueryable<Ticket> tickets, QueueFilter filter, Actor actor)
    {
        tickets = filter.State is { } state
            ? tickets.Where(t => t.State == state)
            : tickets.Where(t => t.State >= TicketState.Submitted && t.State <= TicketState.SolutionProposed);
        if (filter.Level is { } level)
        {
            tickets = tickets.Where(t => t.HandlingLevel == level);
        }

        if (filter.Priority is { } priority)
        {
            tickets = tickets.Where(t => t.Priority == priority);
        }

        if (filter.ProductId is { } product)
        {
            tickets = tickets.Where(t => t.ProductId == product);
        }

        if (!string.IsNullOrEmpty(filter.CategoryCode))
        {
            tickets = tickets.Where(t => t.CategoryCode == filter.CategoryCode);
        }

        if (filter.EstablishmentId is { } establishment)
        {
            tickets = tickets.Where(t => t.EstablishmentId == establishment);
        }

        return OfText(OfAssignee(tickets, filter.Assignee, actor), filter.Text);
    }

    private static IQueryable<Ticket> OfAssignee(IQueryable<Ticket> tickets, AssigneeFilter assignee, Actor actor)
    {
        var me = actor.AccountId;
        return assignee switch
        {
            AssigneeFilter.Me => tickets.Where(t => t.AssigneeId == me),
            AssigneeFilter.Nobody => tickets.Where(t => t.AssigneeId == null),
            AssigneeFilter.SomebodyElse => tickets.Where(t => t.AssigneeId != null && t.AssigneeId != me),
            _ => tickets,
        };
    }

    private static IQueryable<Ticket> OfText(IQueryable<Ticket> tickets, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return tickets;
        }

        var folded = TextFolding.Fold(text.Trim());
        var number = text.Trim().ToUpperInvariant();
        return tickets.Where(t => t.FoldedSubject.Contains(folded) || t.Number == number);
    }

    private static IQueryable<Ticket> Sorted(IQueryable<Ticket> tickets, QueueSort sort, QueueCursor? after)
    {
        if (after is { Priority: var priority, SubmittedAt: var at, Id: var id })
        {
            tickets = sort == QueueSort.Age
                ? tickets.Where(t => t.SubmittedAt > at || (t.SubmittedAt == at && t.Id.CompareTo(id) > 0))
                : tickets.Where(t => t.Priority > priority
                    || (t.Priority == priority && (t.SubmittedAt > at || (t.SubmittedAt == at && t.Id.CompareTo(id) > 0))));
        }

        return sort == QueueSort.Age
            ? tickets.OrderBy(t => t.SubmittedAt).ThenBy(t => t.Id)
            : tickets.OrderBy(t => t.Priority).ThenBy(t => t.SubmittedAt).ThenBy(t => t.Id);
    }

    private static Expression<Func<Ticket, QueuedTicket>> Row(IQueryable<Message> messages) => t => new QueuedTicket(
        t.Id, t.Number!, t.Item.Title, t.Kind, t.EstablishmentId, t.ProductId, t.CategoryCode, t.Priority, t.BlockingProposed, t.State,
        t.HandlingLevel, t.QualifiedLevel, t.AssigneeId, t.Visibility, t.SubmittedAt!.Value, t.Item.LastActivityAt,
        messages.Where(m => m.TicketId == t.Id && m.Kind != MessageKind.InternalNote).OrderByDescending(m => m.SentAt).Select(m => (MessageSide?)m.Side).FirstOrDefault());
}

/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record QueuePage(QueueDesk Desk, IReadOnlyList<QueuedTicket> Rows, QueueCursor? Next);
