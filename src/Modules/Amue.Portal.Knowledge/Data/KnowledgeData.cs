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
        builder.Property(a => a.ExternalId).HasMaxLength(Importing.ImportArticles.LongestId);
        builder.Property(a => a.SourceName).HasMaxLength(200);
        builder.Property(a => a.SourceUrl).HasMaxLength(2000);
        builder.Property(a => a.Licence).HasMaxLength(200);
        builder.Ignore(a => a.Source);
        builder.HasOne(a => a.Item).WithOne().HasForeignKey<Article>(a => a.Id);
        builder.HasIndex(a => a.ExternalId);
    }
}
