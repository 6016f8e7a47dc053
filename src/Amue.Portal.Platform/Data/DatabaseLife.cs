using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>
/// Which life of the database this is: a restored one is another. What a node has derived from an earlier life may be ahead of the log
/// and is made again.
/// </summary>
public sealed class DatabaseLife(PortalDb db)
{
    /// <returns>Empty for a database that was never restored.</returns>
    public async Task<string> ReadAsync(CancellationToken cancellationToken) =>
        await db.Stamps.AsNoTracking().Where(s => s.Name == Stamp.Restored).Select(s => (Guid?)s.Value).SingleOrDefaultAsync(cancellationToken) is { } life ? life.ToString("N") : "";

    public async Task BeginAnotherAsync(CancellationToken cancellationToken)
    {
        if (await db.Stamps.SingleOrDefaultAsync(s => s.Name == Stamp.Restored, cancellationToken) is { } stamp)
        {
            stamp.Renew();
        }
        else
        {
            db.Stamps.Add(new Stamp(Stamp.Restored));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
