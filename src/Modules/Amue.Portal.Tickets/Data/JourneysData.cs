using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Deflection;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Data;

internal static class JourneysData
{
    extension(PortalDb db)
    {
        public DbSet<Journey> Journeys => db.Set<Journey>();

        /// <summary>Saves what a journey was shown.</summary>
        public async Task KeepShownAsync(CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (DuplicateKey.Caused(failure))
            {
                // The person typed on meanwhile: the other request has kept what both show.
            }
        }
    }

    /// <summary>A person's own journey with what it showed; somebody else's is not found.</summary>
    public static Task<Journey?> OpenAsync(this DbSet<Journey> journeys, Guid id, Guid person, CancellationToken cancellationToken) =>
        journeys.Include(j => j.Suggestions).SingleOrDefaultAsync(j => j.Id == id && j.AccountRef == person, cancellationToken);
}
