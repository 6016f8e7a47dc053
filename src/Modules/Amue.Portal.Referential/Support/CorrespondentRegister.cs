using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>What is said of correspondents, for the operations that decide who may say it. Saves nothing itself.</summary>
public sealed class CorrespondentRegister(PortalDb db)
{
    public async Task<IReadOnlyList<CorrespondentEntry>> OfAsync(Guid establishmentId, CancellationToken cancellationToken) =>
        (await db.Correspondents.AsNoTracking().Where(c => c.EstablishmentId == establishmentId).ToListAsync(cancellationToken)).ConvertAll(c => c.ToEntry());

    /// <summary>To be saved with the audit entry that tells it.</summary>
    public async Task WriteAsync(CorrespondentEntry entry, CancellationToken cancellationToken)
    {
        var known = await db.Correspondents.SingleOrDefaultAsync(
            c => c.EstablishmentId == entry.EstablishmentId && c.ProductId == entry.ProductId && c.AccountId == entry.AccountId, cancellationToken);
        (known ?? db.Correspondents.Add(new Correspondent(entry.EstablishmentId, entry.ProductId, entry.AccountId)).Entity).Describe(entry);
    }
}
