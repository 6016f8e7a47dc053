using System.Data.Common;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Following;

/// <summary>The requester, or a correspondent of theirs, has looked at the request. Views are not events.</summary>
internal sealed class MarkTicketSeen(PortalDb db, TimeProvider time)
{
    /// <param name="sheet">The request, as this reader opened it.</param>
    public async Task<Outcome<Done>> ExecuteAsync(TicketSheet sheet, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } reader)
        {
            return Refusal.NotPermitted;
        }

        var follows = actor.Is(sheet.RequesterId) || actor.Tokens.Contains(AudienceToken.Correspondents(sheet.EstablishmentId, sheet.ProductId));
        if (follows && await HasNewsAsync(reader, sheet.Id, cancellationToken))
        {
            try
            {
                await NoteAsync(reader, sheet.Id, cancellationToken);
            }
            catch (DbException)
            {
                // A database that takes no more writes must still be readable.
            }
        }

        return Done.Instance;
    }

    /// <summary>A reader has seen everything up to now.</summary>
    public async Task NoteAsync(Guid reader, Guid ticketId, CancellationToken cancellationToken)
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

    // A reader who comes back to what they know writes nothing.
    private async Task<bool> HasNewsAsync(Guid reader, Guid ticketId, CancellationToken cancellationToken)
    {
        var events = db.Set<EventRecord>();
        return !await db.TicketViews.AnyAsync(
            v => v.AccountId == reader && v.TicketId == ticketId && !events.Any(e => e.ContentId == ticketId && e.At > v.LastSeenAt), cancellationToken);
    }
}
