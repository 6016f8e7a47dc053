using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Search.Reports;
using Amue.Portal.Search.Synonyms;
using Amue.Portal.Search.Wordings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Search.Data;

internal static class SearchData
{
    extension(PortalDb db)
    {
        public DbSet<SynonymRing> SynonymRings => db.Set<SynonymRing>();

        public DbSet<AskedQuestion> AskedQuestions => db.Set<AskedQuestion>();

        public DbSet<Wording> Wordings => db.Set<Wording>();
    }
}

internal sealed class SynonymRingConfiguration : IEntityTypeConfiguration<SynonymRing>
{
    public void Configure(EntityTypeBuilder<SynonymRing> builder)
    {
        builder.ToTable("SynonymRings").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Words).AsJson();
    }
}

internal sealed class AskedQuestionConfiguration : IEntityTypeConfiguration<AskedQuestion>
{
    public void Configure(EntityTypeBuilder<AskedQuestion> builder)
    {
        builder.ToTable("AskedQuestions").HasKey(q => q.Id);
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Text).HasMaxLength(AskedQuestion.LongestText);
        builder.Property(q => q.Key).HasMaxLength(AskedQuestion.LongestKey);
        builder.HasIndex(q => q.AskedAt);
    }
}

internal sealed class WordingConfiguration : IEntityTypeConfiguration<Wording>
{
    public void Configure(EntityTypeBuilder<Wording> builder)
    {
        builder.ToTable("Wordings").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Text).HasMaxLength(Wording.Longest);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(w => w.ContentId);
        builder.HasIndex(w => new { w.ContentId, w.Text }).IsUnique();
    }
}
