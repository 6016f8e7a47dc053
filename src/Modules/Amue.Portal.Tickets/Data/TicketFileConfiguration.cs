using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Tickets.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class TicketFileConfiguration : IEntityTypeConfiguration<TicketFile>
{
    public void Configure(EntityTypeBuilder<TicketFile> builder)
    {
        builder.ToTable("TicketFiles").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(AttachmentName.Longest);
        builder.Property(f => f.MediaType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(f => f.TicketId);
        builder.HasIndex(f => f.TicketId);
        builder.HasIndex(f => f.Sha256);
        builder.HasIndex(f => f.SentAt);
    }
}
