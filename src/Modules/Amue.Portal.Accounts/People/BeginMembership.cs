using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>Attaches someone who belongs to no establishment to one, as a member, and opens their account again if it was closed. AMUE alone does it.</summary>
internal sealed class BeginMembership(PortalDb db, ReferentialDirectory referential, RoleAudit audit, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, string establishmentCode, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(AccountPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (actor.Is(accountId))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (account.EstablishmentId is not null)
        {
            return await RefuseAsync(Refusal.Conflict("accounts.membership.already"));
        }

        if (await referential.FindEstablishmentAsync(establishmentCode.Trim().ToUpperInvariant(), cancellationToken) is not { IsOpen: true } establishment)
        {
            return await RefuseAsync(Refusal.InvalidField("Establishment", "accounts.establishment.unknown", establishmentCode));
        }

        await OpenAsync(account, establishment.Id, actor, cancellationToken);
        return await audit.TrySaveAsync(account, actor, RoleAudit.Joining, "membership", RoleAudit.Belongs(establishment: null), RoleAudit.Belongs(establishment.Id), cancellationToken) is { } changed
            ? changed
            : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await audit.RefusedAsync(actor, RoleAudit.Joining, accountId, "membership", refusal);
    }

    private async Task OpenAsync(Account account, Guid establishmentId, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        account.BelongTo(establishmentId);
        db.AccountChanges.Add(AccountChange.Joined(account.Id, establishmentId, actor.AccountId, now));
        if (!await db.RoleGrants.AnyAsync(g => g.AccountId == account.Id && g.Role == Role.Member && (g.ExpiresAt == null || g.ExpiresAt > now), cancellationToken))
        {
            var member = new RequestedRole(Role.Member);
            db.RoleGrants.Add(new RoleGrant(account.Id, member.Role, member.Scope, now, actor.AccountId));
            db.AccountChanges.Add(AccountChange.Granted(account.Id, member, actor.AccountId, now));
        }

        var person = await db.PersonRefAsync(account.Id, cancellationToken);
        if (account.Reinstate())
        {
            events.Add(new AccountReinstated(person), actor);
        }

        events.Add(new AccountUpdated(person), actor);
    }
}
