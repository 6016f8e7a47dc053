using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Notifications.Data;

internal static class NotificationsData
{
    extension(PortalDb db)
    {
        public DbSet<QueuedMail> QueuedMails => db.Set<QueuedMail>();
    }
}

internal sealed class QueuedMailConfiguration : IEntityTypeConfiguration<QueuedMail>
{
    public void Configure(EntityTypeBuilder<QueuedMail> builder)
    {
        builder.ToTable("QueuedMails").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Key).HasMaxLength(OutgoingMail.LongestKey);
        builder.Property(m => m.SubjectKey).HasMaxLength(100);
        builder.Property(m => m.BodyKey).HasMaxLength(100);
        builder.Property(m => m.Path).HasMaxLength(400);
        builder.Property(m => m.LinkKey).HasMaxLength(100);
        builder.Property(m => m.SealedPath).HasMaxLength(2000);
        builder.Property(m => m.UnsubscribePath).HasMaxLength(1000);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.Property(m => m.Language).HasMaxLength(5);
        builder.Property(m => m.MessageId).HasMaxLength(200);
        builder.Property(m => m.Arguments).AsJson();
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.State, m.DueAt });
    }
}
