using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class HandlingStageConfiguration : IEntityTypeConfiguration<HandlingStage>
{
    public void Configure(EntityTypeBuilder<HandlingStage> builder)
    {
        builder.ToTable("TicketStages").HasKey(s => new { s.TicketId, s.Ordinal });
        builder.Property(s => s.Ordinal).ValueGeneratedNever();
    }
}
