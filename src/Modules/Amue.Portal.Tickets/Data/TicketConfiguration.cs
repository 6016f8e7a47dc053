using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public const int MaxNumberLength = 20;

    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("Tickets").HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne(t => t.Item).WithOne().HasForeignKey<Ticket>(t => t.Id);
        builder.Property(t => t.Number).HasMaxLength(MaxNumberLength);
        builder.Property(t => t.CategoryCode).HasMaxLength(Ticket.MaxCategoryLength);
        builder.Property(t => t.FoldedSubject).HasMaxLength(Ticket.MaxFoldedSubjectLength);
        builder.Property(t => t.HandledBy).HasMaxLength(AudienceToken.MaxLength);
        builder.Property(t => t.ConfidentialReasonText).HasMaxLength(Ticket.MaxReasonLength);
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasMany(t => t.Stages).WithOne().HasForeignKey(s => s.TicketId);
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(t => new { t.HandledBy, t.State, t.Priority, t.SubmittedAt });
        builder.HasIndex(t => t.RequesterId);
        builder.HasIndex(t => new { t.EstablishmentId, t.ProductId });
        builder.HasIndex(t => new { t.State, t.RemindAt });
        builder.HasIndex(t => new { t.State, t.TacitAt });
    }
}
