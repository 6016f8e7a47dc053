using Amue.Portal.Tickets.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Tickets.Data;

internal sealed class TicketViewConfiguration : IEntityTypeConfiguration<TicketView>
{
    public void Configure(EntityTypeBuilder<TicketView> builder)
    {
        builder.ToTable("TicketViews").HasKey(v => new { v.AccountId, v.TicketId });
        builder.HasOne<Ticket>().WithMany().HasForeignKey(v => v.TicketId);
        builder.HasIndex(v => v.TicketId);
    }
}
