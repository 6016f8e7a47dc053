using Amue.Portal.Platform.Data;
using Amue.Portal.Spaces.Appearance;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Data;

internal static class SpacesData
{
    extension(PortalDb db)
    {
        public DbSet<SpaceDraft> SpaceDrafts => db.Set<SpaceDraft>();

        public DbSet<SpaceLogo> SpaceLogos => db.Set<SpaceLogo>();
    }
}
