using Amue.Portal.Platform.Data;
using Amue.Portal.Search.Synonyms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Search.Data;

internal static class SearchData
{
    extension(PortalDb db)
    {
        public DbSet<SynonymRing> SynonymRings => db.Set<SynonymRing>();
    }
}

internal sealed class SynonymRingConfiguration : IEntityTypeConfiguration<SynonymRing>
{
    public void Configure(EntityTypeBuilder<SynonymRing> builder)
    {
        builder.ToTable("SynonymRings").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Words).AsJson();
    }
}
