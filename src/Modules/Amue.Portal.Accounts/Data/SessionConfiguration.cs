using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Accounts.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Accounts.Data;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyDigest).HasMaxLength(Secret.DigestLength);
        builder.Property(s => s.Device).HasMaxLength(Session.MaxDeviceLength);
        builder.HasIndex(s => new { s.AccountId, s.EndsAt });
        builder.HasIndex(s => s.EndsAt);
    }
}
