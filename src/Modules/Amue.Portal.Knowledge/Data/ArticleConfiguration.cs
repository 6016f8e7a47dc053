using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ExternalId).HasMaxLength(ArticleSource.LongestText);
        builder.Property(a => a.SourceName).HasMaxLength(ArticleSource.LongestText);
        builder.Property(a => a.SourceUrl).HasMaxLength(ArticleSource.LongestUrl);
        builder.Property(a => a.Licence).HasMaxLength(ArticleSource.LongestText);
        builder.Property(a => a.FromVersion).HasMaxLength(Article.LongestVersion);
        builder.Property(a => a.ToVersion).HasMaxLength(Article.LongestVersion);
        builder.Property(a => a.VerifiedVersion).HasMaxLength(Article.LongestVersion);
        builder.Ignore(a => a.Source);
        builder.Ignore(a => a.IsToReview);
        builder.HasOne(a => a.Item).WithOne().HasForeignKey<Article>(a => a.Id);
        builder.HasIndex(a => a.ExternalId);
        builder.HasIndex(a => a.ReviewOn);
    }
}
