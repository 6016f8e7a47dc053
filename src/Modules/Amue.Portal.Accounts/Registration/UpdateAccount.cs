using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Registration;

/// <summary>Brings an account to a description: its fields and exactly the roles it names. The passphrase stays what it is.</summary>
public sealed class UpdateAccount(PortalDb db, ReferentialDirectory referential, EventLog events, TimeProvider time)
{
    public async Task<Outcome<RegisteredAccount>> ExecuteAsync(AccountDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == details.Login, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return Refusal.NotFound;
        }

        if (!await actor.MayManageAsync(account, db, cancellationToken)
            || !actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: details.EstablishmentId))
            || !details.Roles.All(r => actor.MayGive(r, details.EstablishmentId)))
        {
            return Refusal.NotPermitted;
        }

        var check = await AccountReferences.CheckAsync(details, db, referential, cancellationToken);
        if (check.Errors.Count > 0)
        {
            return Refusal.Invalid(check.Errors);
        }

        AccountFields.Write(details, check.Establishment, account);
        await RoleGranting.ReplaceAsync(account, details.Roles, actor, time.GetUtcNow().UtcDateTime, db, cancellationToken);
        if (db.ChangeTracker.HasChanges())
        {
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            events.Add(new AccountUpdated(await db.PersonRefAsync(account.Id, cancellationToken)), actor);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new RegisteredAccount(account.Id, account.Login);
    }
}
