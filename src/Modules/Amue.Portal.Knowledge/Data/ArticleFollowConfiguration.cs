using Amue.Portal.Knowledge.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class ArticleFollowConfiguration : IEntityTypeConfiguration<ArticleFollow>
{
    public void Configure(EntityTypeBuilder<ArticleFollow> builder)
    {
        builder.ToTable("ArticleFollows").HasKey(f => new { f.AccountId, f.TargetId });
        builder.HasIndex(f => f.TargetId);
    }
}
