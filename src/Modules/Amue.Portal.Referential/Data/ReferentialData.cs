using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Data;

internal static class ReferentialData
{
    extension(PortalDb db)
    {
        public DbSet<Establishment> Establishments => db.Set<Establishment>();

        public DbSet<IdentityDomain> IdentityDomains => db.Set<IdentityDomain>();

        public DbSet<ReferentialChange> ReferentialChanges => db.Set<ReferentialChange>();

        public DbSet<Product> Products => db.Set<Product>();

        public DbSet<Deployment> Deployments => db.Set<Deployment>();

        public DbSet<SupportGroup> SupportGroups => db.Set<SupportGroup>();

        public DbSet<SupportGroupMember> SupportGroupMembers => db.Set<SupportGroupMember>();

        public DbSet<SupportChainLink> SupportChainLinks => db.Set<SupportChainLink>();

        public DbSet<Correspondent> Correspondents => db.Set<Correspondent>();

        /// <summary>What an establishment has put in place, with what those that are part of it now had.</summary>
        public IQueryable<Deployment> DeploymentsOf(Guid establishmentId) => db.Set<Deployment>()
            .Where(d => d.EstablishmentId == establishmentId || db.Set<Establishment>().Any(e => e.Id == d.EstablishmentId && e.MergedIntoId == establishmentId));
    }
}
