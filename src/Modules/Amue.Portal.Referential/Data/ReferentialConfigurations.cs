using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Referential.Data;

internal sealed class EstablishmentConfiguration : IEntityTypeConfiguration<Establishment>
{
    public void Configure(EntityTypeBuilder<Establishment> builder)
    {
        builder.ToTable("Establishments").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Code).HasMaxLength(20);
        builder.Property(e => e.Name).HasMaxLength(Establishment.MaxNameLength);
        builder.Property(e => e.Acronym).HasMaxLength(Establishment.MaxShortLength);
        builder.Property(e => e.Uai).HasMaxLength(8);
        builder.Property(e => e.Siret).HasMaxLength(14);
        builder.Property(e => e.City).HasMaxLength(Establishment.MaxPlaceLength);
        builder.Property(e => e.Region).HasMaxLength(Establishment.MaxPlaceLength);
        builder.Property(e => e.TimeZoneId).HasMaxLength(Establishment.MaxTimeZoneLength);
        builder.Property(e => e.Wave).HasMaxLength(Establishment.MaxWaveLength);
        builder.Property(e => e.SearchText).HasMaxLength(Establishment.MaxSearchLength);
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.Ignore(e => e.Scope).Ignore(e => e.Standing);
        builder.HasIndex(e => e.Code).IsUnique();
        builder.HasIndex(e => e.Uai).IsUnique();
        builder.HasIndex(e => e.Siret).IsUnique();
    }
}

internal sealed class IdentityDomainConfiguration : IEntityTypeConfiguration<IdentityDomain>
{
    public void Configure(EntityTypeBuilder<IdentityDomain> builder)
    {
        builder.ToTable("IdentityDomains").HasKey(d => d.Name);
        builder.Property(d => d.Name).HasMaxLength(IdentityDomain.MaxLength);
        builder.HasOne<Establishment>().WithMany().HasForeignKey(d => d.EstablishmentId);
    }
}

internal sealed class ReferentialChangeConfiguration : IEntityTypeConfiguration<ReferentialChange>
{
    public void Configure(EntityTypeBuilder<ReferentialChange> builder)
    {
        builder.ToTable("ReferentialChanges").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.What).HasMaxLength(40);
        builder.Property(c => c.Fields).AsJson();
        builder.HasIndex(c => new { c.SubjectId, c.At });
    }
}

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Key).HasMaxLength(SpaceKey.MaxLength);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Versions).AsJson();
        builder.Property(p => p.Modules).AsJson();
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Property(p => p.Categories).AsJson();
        builder.HasIndex(p => p.Key).IsUnique();
    }
}

internal sealed class DeploymentConfiguration : IEntityTypeConfiguration<Deployment>
{
    public void Configure(EntityTypeBuilder<Deployment> builder)
    {
        builder.ToTable("Deployments").HasKey(d => new { d.EstablishmentId, d.ProductId });
        builder.Property(d => d.Version).HasMaxLength(60);
        builder.Property(d => d.Modules).AsJson();
        builder.HasOne<Establishment>().WithMany().HasForeignKey(d => d.EstablishmentId);
        builder.HasOne<Product>().WithMany().HasForeignKey(d => d.ProductId);
    }
}

internal sealed class SupportGroupConfiguration : IEntityTypeConfiguration<SupportGroup>
{
    public void Configure(EntityTypeBuilder<SupportGroup> builder)
    {
        builder.ToTable("SupportGroups").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Key).HasMaxLength(60);
        builder.Property(g => g.Name).HasMaxLength(200);
        builder.Property(g => g.Calendar!).AsJson().IsRequired(false);
        builder.Property(g => g.Revision).IsConcurrencyToken();
        builder.HasIndex(g => g.Key).IsUnique();
    }
}

internal sealed class SupportGroupMemberConfiguration : IEntityTypeConfiguration<SupportGroupMember>
{
    public void Configure(EntityTypeBuilder<SupportGroupMember> builder)
    {
        builder.ToTable("SupportGroupMembers").HasKey(m => new { m.GroupId, m.AccountId });
        builder.HasOne<SupportGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.HasIndex(m => m.AccountId);
    }
}

internal sealed class SupportChainLinkConfiguration : IEntityTypeConfiguration<SupportChainLink>
{
    public void Configure(EntityTypeBuilder<SupportChainLink> builder)
    {
        builder.ToTable("SupportChainLinks").HasKey(l => new { l.ProductId, l.Level });
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId);
        builder.HasOne<SupportGroup>().WithMany().HasForeignKey(l => l.GroupId);
    }
}

internal sealed class CorrespondentConfiguration : IEntityTypeConfiguration<Correspondent>
{
    public void Configure(EntityTypeBuilder<Correspondent> builder)
    {
        builder.ToTable("Correspondents").HasKey(c => new { c.EstablishmentId, c.ProductId, c.AccountId });
        builder.HasOne<Establishment>().WithMany().HasForeignKey(c => c.EstablishmentId);
        builder.HasOne<Product>().WithMany().HasForeignKey(c => c.ProductId);
    }
}
