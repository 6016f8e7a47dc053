using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Platform.Data;

internal sealed class StampConfiguration : IEntityTypeConfiguration<Stamp>
{
    public void Configure(EntityTypeBuilder<Stamp> builder)
    {
        builder.ToTable("Stamps").HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(40);
    }
}

internal sealed class SpaceConfiguration : IEntityTypeConfiguration<Space>
{
    public void Configure(EntityTypeBuilder<Space> builder)
    {
        builder.ToTable("Spaces").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Key).HasMaxLength(SpaceKey.MaxLength);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Brand).AsJson();
        builder.Property(s => s.Features).AsJson();
        builder.Property(s => s.Logo).HasMaxLength(80);
        builder.Property(s => s.Menu!).AsJson().IsRequired(false);
        builder.Property(s => s.Home!).AsJson().IsRequired(false);
        builder.Property(s => s.Banner!).AsJson().IsRequired(false);
        builder.Property(s => s.FormerKeys!).AsJson().IsRequired(false);
        builder.Ignore(s => s.Appearance);
        builder.Ignore(s => s.Scope);
        builder.HasIndex(s => s.Key).IsUnique();
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("Roles").HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(60);
        builder.Property(r => r.Permissions).AsJson();
    }
}

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("RoleGrants").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Role).HasMaxLength(60);
        builder.Ignore(g => g.Scope);
        builder.HasIndex(g => g.AccountId);
    }
}

internal sealed class ActorReferenceConfiguration : IEntityTypeConfiguration<ActorReference>
{
    public void Configure(EntityTypeBuilder<ActorReference> builder)
    {
        builder.ToTable("ActorReferences").HasKey(r => r.AccountId);
        builder.Property(r => r.AccountId).ValueGeneratedNever();
        builder.HasIndex(r => r.Ref).IsUnique();
    }
}

internal sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable("ContentItems").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Type).HasMaxLength(40);
        builder.Property(i => i.Title).HasMaxLength(ContentItem.MaxTitleLength);
        builder.Property(i => i.Slug).HasMaxLength(ContentItem.MaxSlugLength);
        builder.Property(i => i.Language).HasMaxLength(5);
        builder.Property(i => i.State).HasMaxLength(40);
        builder.Property(i => i.CustomFields).AsJson();
        builder.Ignore(i => i.Scope);
        builder.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.ContentId);
        builder.HasMany(i => i.Audience).WithOne().HasForeignKey(a => a.ContentId);
        builder.HasMany(i => i.Tags).WithOne().HasForeignKey(t => t.ContentId);
        builder.HasIndex(i => new { i.SpaceId, i.Type, i.Slug }).IsUnique();
        builder.HasIndex(i => i.AuthorId);
    }
}

internal sealed class ContentVersionConfiguration : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.ToTable("ContentVersions").HasKey(v => new { v.ContentId, v.Number });
        builder.Property(v => v.Title).HasMaxLength(ContentItem.MaxTitleLength);
    }
}

internal sealed class ContentTagConfiguration : IEntityTypeConfiguration<ContentTag>
{
    public void Configure(EntityTypeBuilder<ContentTag> builder)
    {
        builder.ToTable("ContentTags").HasKey(t => new { t.ContentId, t.Name });
        builder.Property(t => t.Name).HasMaxLength(ContentTag.MaxLength);
        builder.HasIndex(t => t.Name);
    }
}

internal sealed class ContentAudienceConfiguration : IEntityTypeConfiguration<ContentAudience>
{
    public void Configure(EntityTypeBuilder<ContentAudience> builder)
    {
        builder.ToTable("ContentAudiences").HasKey(a => new { a.ContentId, a.Token });
        builder.Property(a => a.Token).HasMaxLength(AudienceToken.MaxLength);
        builder.HasIndex(a => new { a.Token, a.ContentId });
    }
}

internal sealed class ContentPlacementConfiguration : IEntityTypeConfiguration<ContentPlacement>
{
    public void Configure(EntityTypeBuilder<ContentPlacement> builder)
    {
        builder.ToTable("ContentPlacements").HasKey(p => new { p.ContentId, p.SpaceId });
        builder.Property(p => p.Type).HasMaxLength(40);
        builder.Property(p => p.State).HasMaxLength(40);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ContentId);
        builder.HasIndex(p => new { p.SpaceId, p.Type, p.State, p.LastActivityAt, p.ContentId, p.Visibility }).HasDatabaseName("ix_content_placements_listing");
    }
}

internal sealed class ContentPartConfiguration : IEntityTypeConfiguration<ContentPart>
{
    public void Configure(EntityTypeBuilder<ContentPart> builder)
    {
        builder.ToTable("ContentParts").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.HasOne(p => p.Item).WithMany().HasForeignKey(p => p.ContentId);
        builder.HasMany(p => p.Audience).WithOne().HasForeignKey(a => a.PartId);
        builder.HasIndex(p => new { p.ContentId, p.CreatedAt });
    }
}

internal sealed class PartAudienceConfiguration : IEntityTypeConfiguration<PartAudience>
{
    public void Configure(EntityTypeBuilder<PartAudience> builder)
    {
        builder.ToTable("PartAudiences").HasKey(a => new { a.PartId, a.Token });
        builder.Property(a => a.Token).HasMaxLength(AudienceToken.MaxLength);
    }
}

internal sealed class ContentFieldDefinitionConfiguration : IEntityTypeConfiguration<ContentFieldDefinition>
{
    public void Configure(EntityTypeBuilder<ContentFieldDefinition> builder)
    {
        builder.ToTable("ContentFields").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.ContentType).HasMaxLength(40);
        builder.Property(f => f.Name).HasMaxLength(60);
        builder.Property(f => f.RequiredAt).HasMaxLength(40);
        builder.Property(f => f.Label).AsJson();
        builder.Property(f => f.Hint!).AsJson();
        builder.Property(f => f.Hint).IsRequired(false);
        builder.Property(f => f.Choices).AsJson();
        builder.HasIndex(f => new { f.ContentType, f.SpaceId, f.Name });
    }
}

internal sealed class EventRecordConfiguration : IEntityTypeConfiguration<EventRecord>
{
    public void Configure(EntityTypeBuilder<EventRecord> builder)
    {
        builder.ToTable("Events").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.Property(e => e.Tx).ValueGeneratedOnAdd();
        builder.Property(e => e.Type).HasMaxLength(80);
        builder.HasIndex(e => new { e.Tx, e.Id });
        builder.HasIndex(e => new { e.ContentId, e.Id });
    }
}

internal sealed class SubscriptionCheckpointConfiguration : IEntityTypeConfiguration<SubscriptionCheckpoint>
{
    public void Configure(EntityTypeBuilder<SubscriptionCheckpoint> builder)
    {
        builder.ToTable("SubscriptionCheckpoints").HasKey(c => c.Name);
        builder.Property(c => c.Name).HasMaxLength(80);
        builder.Ignore(c => c.Position);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.MaxActionLength);
        builder.Property(e => e.Target).HasMaxLength(AuditEntry.MaxTargetLength);
        builder.Property(e => e.Outcome).HasMaxLength(40);
        builder.Property(e => e.Salt).HasMaxLength(32);
        builder.Property(e => e.Digest).HasMaxLength(64);
        builder.Property(e => e.Origin).HasMaxLength(AuditEntry.MaxOriginLength);
        builder.HasIndex(e => e.ActorRef);
        builder.HasIndex(e => new { e.EstablishmentId, e.Id });
        builder.HasIndex(e => new { e.SubjectRef, e.Id });
    }
}
