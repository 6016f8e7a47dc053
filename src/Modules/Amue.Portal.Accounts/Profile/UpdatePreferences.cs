using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Profile;

/// <summary>What people decide for themselves: how others see them, their language, their clock, what they know, which mails they want.</summary>
internal sealed class UpdatePreferences(PortalDb db, EventLog events)
{
    public async Task<Outcome<Done>> ExecuteAsync(Preferences wanted, Actor actor, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.AccountId, cancellationToken);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        var errors = AccountFields.CheckPreferences(wanted).Concat(Expertise.Check(wanted.Expertise)).ToList();
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        AccountFields.Write(wanted, account);
        account.Prefer(wanted.Expertise, wanted.Muted);
        if (db.ChangeTracker.HasChanges())
        {
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            events.Add(new AccountUpdated(await db.PersonRefAsync(account.Id, cancellationToken)), actor);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Done.Instance;
    }
}
