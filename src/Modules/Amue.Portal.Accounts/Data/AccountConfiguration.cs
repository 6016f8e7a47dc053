using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amue.Portal.Accounts.Data;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasColumnName("Login").HasMaxLength(Account.MaxLoginLength).IsRequired();
        builder.Property(a => a.NormalizedUserName).HasColumnName("NormalizedLogin").HasMaxLength(Account.MaxLoginLength).IsRequired();
        builder.Property(a => a.Email).HasMaxLength(Account.MaxEmailLength).IsRequired();
        builder.Property(a => a.Name).HasMaxLength(Account.MaxNameLength);
        builder.Property(a => a.SortName).HasMaxLength(Account.MaxSortNameLength);
        builder.Property(a => a.JobFunction).HasMaxLength(Account.MaxJobFunctionLength);
        builder.Property(a => a.Pseudonym).HasMaxLength(Account.MaxPseudonymLength);
        builder.Property(a => a.Expertise).AsJson();
        builder.Property(a => a.MutedMail).AsJson();
        builder.Property(a => a.Language).HasMaxLength(5);
        builder.Property(a => a.TimeZoneId).HasMaxLength(60);
        builder.Property(a => a.PasswordHash).HasColumnName("PassphraseHash").HasMaxLength(200);
        builder.Property(a => a.SecurityStamp).HasMaxLength(40).IsRequired();
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(40).IsRequired().IsConcurrencyToken();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique().HasDatabaseName("ix_accounts_normalized_login");
        builder.HasIndex(a => a.EstablishmentId);
        builder.HasIndex(a => new { a.SortName, a.Id });
        builder.Ignore(a => a.Login).Ignore(a => a.Scope).Ignore(a => a.IsActive);
        IgnoreWhatThePortalDoesNotOffer(builder);
    }

    // Addresses are private and never looked up, attempts are counted apart, and there is no second factor by telephone.
    private static void IgnoreWhatThePortalDoesNotOffer(EntityTypeBuilder<Account> builder) =>
        builder.Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed)
            .Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled)
            .Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount);
}

internal sealed class SignInAttemptsConfiguration : IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<SignInAttempts> builder)
    {
        builder.ToTable("SignInAttempts").HasKey(r => r.AccountId);
        builder.Property(r => r.AccountId).ValueGeneratedNever();
    }
}

internal sealed class AccountChangeConfiguration : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> builder)
    {
        builder.ToTable("AccountChanges").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Role).HasMaxLength(60);
        builder.Ignore(c => c.Scope);
        builder.HasIndex(c => new { c.AccountId, c.At });
    }
}
