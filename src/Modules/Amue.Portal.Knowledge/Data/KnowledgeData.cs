using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal static class KnowledgeData
{
    extension(PortalDb db)
    {
        public Readable<Article> Articles => db.Rows<Article>();
    }
}

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
        builder.Ignore(a => a.Source);
        builder.HasOne(a => a.Item).WithOne().HasForeignKey<Article>(a => a.Id);
        builder.HasIndex(a => a.ExternalId);
    }
}
