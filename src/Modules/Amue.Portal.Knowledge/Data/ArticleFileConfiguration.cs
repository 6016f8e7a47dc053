using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Platform.Content.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class ArticleFileConfiguration : IEntityTypeConfiguration<ArticleFile>
{
    public void Configure(EntityTypeBuilder<ArticleFile> builder)
    {
        builder.ToTable("ArticleFiles").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(AttachmentName.Longest);
        builder.Property(f => f.MediaType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Ignore(f => f.IsImage);
        builder.HasOne<ArticleDraft>().WithMany().HasForeignKey(f => f.DraftId);
        builder.HasIndex(f => f.DraftId);
        builder.HasIndex(f => f.ArticleId);
        builder.HasIndex(f => f.Sha256);
    }
}
