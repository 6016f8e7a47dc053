using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Accounts.Data;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(Account.MaxEmailLength);
        builder.Property(i => i.Language).HasMaxLength(5);
        builder.Property(i => i.Role).HasMaxLength(60);
        builder.Property(i => i.SecretDigest).HasMaxLength(Secret.DigestLength);
        builder.Property(i => i.AcceptedAt).IsConcurrencyToken();
        builder.Property(i => i.WithdrawnAt).IsConcurrencyToken();
        builder.Ignore(i => i.Roles);
        builder.HasIndex(i => i.SecretDigest).IsUnique();
        builder.HasIndex(i => new { i.EstablishmentId, i.InvitedAt });
    }
}
