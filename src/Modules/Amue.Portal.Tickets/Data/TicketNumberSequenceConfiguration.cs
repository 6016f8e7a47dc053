using Amue.Portal.Tickets.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class TicketNumberSequenceConfiguration : IEntityTypeConfiguration<TicketNumberSequence>
{
    public void Configure(EntityTypeBuilder<TicketNumberSequence> builder)
    {
        builder.ToTable("TicketNumbers").HasKey(n => new { n.Kind, n.Year });
        builder.Property(n => n.Year).ValueGeneratedNever();
    }
}
