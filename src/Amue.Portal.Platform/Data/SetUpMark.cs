using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>Remembers in the database that the portal is being set up: a set-up that was killed is taken up at the next start.</summary>
public sealed class SetUpMark(PortalDb db)
{
    public Task<bool> IsThereAsync(CancellationToken cancellationToken) => db.Stamps.AnyAsync(s => s.Name == Stamp.SetUp, cancellationToken);

    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(cancellationToken))
        {
            db.Stamps.Add(new Stamp(Stamp.SetUp));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        db.Stamps.RemoveRange(await db.Stamps.Where(s => s.Name == Stamp.SetUp).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
