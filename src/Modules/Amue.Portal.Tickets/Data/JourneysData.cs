using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Deflection;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Data;

internal static class JourneysData
{
    extension(PortalDb db)
    {
        public DbSet<Journey> Journeys => db.Set<Journey>();
    }

    /// <summary>A person's own journey with what it showed; somebody else's is not found.</summary>
    public static Task<Journey?> OpenAsync(this DbSet<Journey> journeys, Guid id, Guid person, CancellationToken cancellationToken) =>
        journeys.Include(j => j.Suggestions).SingleOrDefaultAsync(j => j.Id == id && j.AccountRef == person, cancellationToken);
}
