using Amue.Portal.Tickets.Deflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class JourneyConfiguration : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> builder)
    {
        builder.ToTable("Journeys").HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.HasMany(j => j.Suggestions).WithOne().HasForeignKey(s => s.JourneyId);
        builder.HasIndex(j => new { j.Outcome, j.StartedAt });
    }
}
