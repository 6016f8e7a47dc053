using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Data;

/// <summary>
/// Identity's store over the portal's database. It only notes changes: an operation saves rows and events once, together. Passkeys
/// are read here for Identity's verification, and written by operations.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, PortalDb, Guid>
{
    public AccountStore(PortalDb db, IdentityErrorDescriber errors)
        : base(db, errors) => AutoSaveChanges = false;

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        (await Context.Passkeys.AsNoTracking().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)).ConvertAll(p => p.ToInfo());

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var owner = await Context.Passkeys.Where(p => p.CredentialId == credentialId).Select(p => (Guid?)p.AccountId).SingleOrDefaultAsync(cancellationToken);
        return owner is null ? null : await Context.Accounts.SingleOrDefaultAsync(a => a.Id == owner, cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await Context.Passkeys.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialId == credentialId, cancellationToken))?.ToInfo();

    public override Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are enrolled by an operation.");

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are removed by an operation.");
}
