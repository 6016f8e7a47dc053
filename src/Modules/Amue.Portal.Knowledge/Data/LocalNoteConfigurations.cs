using Amue.Portal.Knowledge.LocalNotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Knowledge.Data;

internal sealed class LocalNoteConfiguration : IEntityTypeConfiguration<LocalNote>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<LocalNote> builder)
    {
        builder.ToTable("ArticleLocalNotes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Section).HasMaxLength(LocalNote.LongestSection);
        builder.Property(n => n.Digest).HasMaxLength(DigestLength);
        builder.Property(n => n.Revision).IsConcurrencyToken();
        builder.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
        builder.HasMany(n => n.Revisions).WithOne().HasForeignKey(r => r.NoteId);
        builder.HasIndex(n => new { n.ArticleId, n.EstablishmentId });
        builder.HasIndex(n => n.EstablishmentId);
    }
}

internal sealed class LocalNoteRevisionConfiguration : IEntityTypeConfiguration<LocalNoteRevision>
{
    public void Configure(EntityTypeBuilder<LocalNoteRevision> builder)
    {
        builder.ToTable("ArticleLocalNoteRevisions").HasKey(r => new { r.NoteId, r.Number });
        builder.Property(r => r.Body).HasMaxLength(LocalNote.LongestBody);
    }
}
