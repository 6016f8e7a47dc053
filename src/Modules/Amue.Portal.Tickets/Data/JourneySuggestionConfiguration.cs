using Amue.Portal.Tickets.Deflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class JourneySuggestionConfiguration : IEntityTypeConfiguration<JourneySuggestion>
{
    public void Configure(EntityTypeBuilder<JourneySuggestion> builder)
    {
        builder.ToTable("JourneySuggestions").HasKey(s => new { s.JourneyId, s.ContentId });
        builder.Property(s => s.ContentId).ValueGeneratedNever();
    }
}
