using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>Addresses for mails.</summary>
public sealed class AccountContacts(PortalDb db)
{
    /// <returns>Only those whose account is active: nobody else may be written to.</returns>
    public async Task<IReadOnlyDictionary<Guid, AccountContact>> FindAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken) =>
        await db.Accounts.AsNoTracking()
            .Where(a => accountIds.Contains(a.Id) && a.DisabledAt == null)
            .ToDictionaryAsync(a => a.Id, a => new AccountContact(a.Id, a.Email!, a.Language, a.TimeZoneId) { Muted = a.MutedMail }, cancellationToken);
}
