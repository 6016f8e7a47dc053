using Amue.Portal.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class RequestHistoryConfiguration : IEntityTypeConfiguration<RequestHistory>
{
    public void Configure(EntityTypeBuilder<RequestHistory> builder)
    {
        builder.ToTable("RequestHistories").HasKey(h => h.Seed);
        builder.Property(h => h.Seed).ValueGeneratedNever();
    }
}
