using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class FormerAddressConfiguration : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.ToTable("ArticleFormerAddresses").HasKey(a => new { a.SpaceId, a.Slug });
        builder.Property(a => a.Slug).HasMaxLength(ContentItem.MaxSlugLength);
        builder.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        builder.HasIndex(a => a.ArticleId);
    }
}

internal sealed class HelpCodeConfiguration : IEntityTypeConfiguration<HelpCode>
{
    public void Configure(EntityTypeBuilder<HelpCode> builder)
    {
        builder.ToTable("ArticleHelpCodes").HasKey(c => new { c.ProductId, c.Code });
        builder.Property(c => c.Code).HasMaxLength(HelpCode.LongestCode);
        builder.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        builder.HasIndex(c => c.ArticleId);
    }
}

internal sealed class ArticleContributorConfiguration : IEntityTypeConfiguration<ArticleContributor>
{
    public void Configure(EntityTypeBuilder<ArticleContributor> builder)
    {
        builder.ToTable("ArticleContributors").HasKey(c => new { c.ArticleId, c.AccountId });
        builder.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
    }
}

internal sealed class ArticleRatingConfiguration : IEntityTypeConfiguration<ArticleRating>
{
    public void Configure(EntityTypeBuilder<ArticleRating> builder)
    {
        builder.ToTable("ArticleRatings").HasKey(r => new { r.ArticleId, r.AccountId });
        builder.Property(r => r.Reason).HasMaxLength(ArticleRating.LongestReason);
        builder.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
    }
}
