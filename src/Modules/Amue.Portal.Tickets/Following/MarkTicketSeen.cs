using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Following;

/// <summary>The requester, or a correspondent of theirs, has looked at the request. Views are not events.</summary>
internal sealed class MarkTicketSeen(PortalDb db, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } reader)
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.VisibleTo(actor)
            .Where(t => t.Number == number)
            .Select(t => new { t.Id, t.RequesterId, t.EstablishmentId, t.ProductId })
            .SingleOrDefaultAsync(cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (actor.Is(ticket.RequesterId) || actor.Tokens.Contains(AudienceToken.Correspondents(ticket.EstablishmentId, ticket.ProductId)))
        {
            await NoteAsync(reader, ticket.Id, cancellationToken);
        }

        return Done.Instance;
    }

    private async Task NoteAsync(Guid reader, Guid ticketId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO ticket_views (account_id, ticket_id, last_seen_at) VALUES ({reader}, {ticketId}, {now})
             ON CONFLICT (account_id, ticket_id) DO UPDATE SET last_seen_at = excluded.last_seen_at
             """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
