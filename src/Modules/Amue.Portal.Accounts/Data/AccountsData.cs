using Amue.Portal.Accounts.Charters;
using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Reset;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Data;

internal static class AccountsData
{
    extension(PortalDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<AccountChange> AccountChanges => db.Set<AccountChange>();

        public DbSet<SignInAttempts> SignInAttempts => db.Set<SignInAttempts>();

        public DbSet<TotpSecret> TotpSecrets => db.Set<TotpSecret>();

        public DbSet<CharterVersion> CharterVersions => db.Set<CharterVersion>();

        public DbSet<CharterAcceptance> CharterAcceptances => db.Set<CharterAcceptance>();

        public DbSet<Passkey> Passkeys => db.Set<Passkey>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<PassphraseReset> PassphraseResets => db.Set<PassphraseReset>();

        /// <summary>The person of an account as events name them.</summary>
        public Task<Guid> PersonRefAsync(Guid accountId, CancellationToken cancellationToken) =>
            db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => r.Ref).SingleAsync(cancellationToken);
    }
}
