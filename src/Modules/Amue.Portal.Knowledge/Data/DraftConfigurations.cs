using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class ArticleDraftConfiguration : IEntityTypeConfiguration<ArticleDraft>
{
    public void Configure(EntityTypeBuilder<ArticleDraft> builder)
    {
        builder.ToTable("ArticleDrafts").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(ContentItem.MaxTitleLength);
        builder.Property(d => d.Settings).AsJson();
        builder.Property(d => d.WriterIds).AsJson();
        builder.Property(d => d.Changes).IsConcurrencyToken();
        builder.Ignore(d => d.IsOpen);
        builder.HasMany(d => d.Revisions).WithOne().HasForeignKey(r => r.DraftId);
        builder.HasIndex(d => d.OpenArticleId).IsUnique();
        builder.HasIndex(d => new { d.SpaceId, d.State, d.UpdatedAt });
        builder.HasIndex(d => new { d.State, d.PublishAt });
        builder.HasIndex(d => d.ArticleId);
    }
}

internal sealed class DraftRevisionConfiguration : IEntityTypeConfiguration<DraftRevision>
{
    public void Configure(EntityTypeBuilder<DraftRevision> builder)
    {
        builder.ToTable("ArticleDraftRevisions").HasKey(r => new { r.DraftId, r.Number });
        builder.Property(r => r.Title).HasMaxLength(ContentItem.MaxTitleLength);
        builder.Property(r => r.Settings).AsJson();
    }
}

internal sealed class ReviewCommentConfiguration : IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ArticleReviewComments").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Body).HasMaxLength(ReviewComment.LongestBody);
        builder.Property(c => c.Passage).HasMaxLength(ReviewComment.LongestPassage);
        builder.HasOne<ArticleDraft>().WithMany().HasForeignKey(c => c.DraftId);
        builder.HasIndex(c => c.DraftId);
    }
}
