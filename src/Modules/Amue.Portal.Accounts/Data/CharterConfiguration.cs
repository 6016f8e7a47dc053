using Amue.Portal.Accounts.Charters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Accounts.Data;

internal sealed class CharterVersionConfiguration : IEntityTypeConfiguration<CharterVersion>
{
    public void Configure(EntityTypeBuilder<CharterVersion> builder)
    {
        builder.ToTable("CharterVersions").HasKey(v => v.Number);
        builder.Property(v => v.Number).ValueGeneratedNever();
    }
}

internal sealed class CharterAcceptanceConfiguration : IEntityTypeConfiguration<CharterAcceptance>
{
    public void Configure(EntityTypeBuilder<CharterAcceptance> builder) =>
        builder.ToTable("CharterAcceptances").HasKey(a => new { a.AccountId, a.Number });
}
