using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Opening;

/// <summary>Requests of an establishment that became part of another are the other's; those of one that left stay what they are.</summary>
internal sealed class TicketsFollowEstablishments(PortalDb db) : IEstablishmentFollower
{
    private const int Step = 200;

    public async Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var tickets = await db.Tickets.AsSystem("Requests follow their establishment, whoever may read them.")
            .Include(t => t.Item.Audience).Include(t => t.Stages).AsSplitQuery()
            .Where(t => t.EstablishmentId == from).OrderBy(t => t.Id).Take(Step).ToListAsync(cancellationToken);
        tickets.ForEach(t => t.FollowEstablishment(into));
        await db.SaveChangesAsync(cancellationToken);
        return tickets.Count > 0;
    }

    public Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken) => Task.FromResult(false);
}
