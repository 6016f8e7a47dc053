using Amue.Portal.Platform.Data;
using Amue.Portal.Spaces.Appearance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Spaces.Data;

internal sealed class SpaceDraftConfiguration : IEntityTypeConfiguration<SpaceDraft>
{
    public void Configure(EntityTypeBuilder<SpaceDraft> builder)
    {
        builder.ToTable("SpaceDrafts").HasKey(d => new { d.SpaceId, d.EditorId });
        builder.Property(d => d.Appearance).AsJson();
    }
}

internal sealed class SpaceLogoConfiguration : IEntityTypeConfiguration<SpaceLogo>
{
    public void Configure(EntityTypeBuilder<SpaceLogo> builder)
    {
        builder.ToTable("SpaceLogos").HasKey(l => new { l.SpaceId, l.Name });
        builder.Property(l => l.Name).HasMaxLength(80);
        builder.HasIndex(l => l.Name);
    }
}
