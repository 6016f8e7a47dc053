using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Data;

/// <summary>Identity's store over the portal's database. It only notes changes: an operation saves rows and events once, together.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, PortalDb, Guid>
{
    public AccountStore(PortalDb db, IdentityErrorDescriber errors)
        : base(db, errors) => AutoSaveChanges = false;
}
