using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>Notes of an establishment that became part of another are the other's; their words, which are parts, follow by themselves.</summary>
internal sealed class NotesFollowEstablishments(PortalDb db) : IEstablishmentFollower
{
    private const int Step = 200;

    public async Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var notes = await db.LocalNotes.Where(n => n.EstablishmentId == from).OrderBy(n => n.Id).Take(Step).ToListAsync(cancellationToken);
        notes.ForEach(n => n.FollowEstablishment(into));
        await db.SaveChangesAsync(cancellationToken);
        return notes.Count > 0;
    }

    public Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken) => Task.FromResult(false);
}
