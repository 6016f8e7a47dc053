using Amue.Portal.Accounts.Reset;
using Amue.Portal.Accounts.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Accounts.Data;

internal sealed class PassphraseResetConfiguration : IEntityTypeConfiguration<PassphraseReset>
{
    public void Configure(EntityTypeBuilder<PassphraseReset> builder)
    {
        builder.ToTable("PassphraseResets").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.SecretDigest).HasMaxLength(Secret.DigestLength);
        builder.Property(r => r.UsedAt).IsConcurrencyToken();
        builder.HasIndex(r => r.SecretDigest).IsUnique();
        builder.HasIndex(r => new { r.AccountId, r.AskedAt });
    }
}
