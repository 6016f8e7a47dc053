using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>Who may give which role, and giving them.</summary>
internal static class RoleGranting
{
    extension(Actor actor)
    {
        /// <summary>
        /// The portal's managers give any role. An establishment's give its members, its correspondents and its administrators,
        /// and nothing beyond it: a role that opens more would open it to whoever gives it.
        /// </summary>
        public bool MayGive(RequestedRole role, Guid? establishmentId) =>
            actor.MayPortalWide(AccountPermissions.Manage) || role.Role switch
            {
                Role.Member => role.Scope == Scope.Portal && actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: establishmentId)),
                Correspondence.Role or RoleKeys.EstablishmentAdministrator => role.Scope.EstablishmentId is not null && actor.May(AccountPermissions.Manage, role.Scope),
                _ => false,
            };

        /// <summary>Managing an account is being able to take it over: only who may give all that it holds may.</summary>
        public async Task<bool> MayManageAsync(Account account, PortalDb db, CancellationToken cancellationToken) =>
            (await HeldByAsync(account.Id, db, cancellationToken)).TrueForAll(g => actor.MayGive(RequestOf(g), account.EstablishmentId));
    }

    /// <summary>What is held already stays as it is, with who gave it and when.</summary>
    public static async Task ReplaceAsync(
        Account account, IReadOnlyList<RequestedRole> wanted, Actor actor, DateTime now, PortalDb db, CancellationToken cancellationToken)
    {
        var held = await HeldByAsync(account.Id, db, cancellationToken);
        var lost = held.Where(g => !wanted.Contains(RequestOf(g))).ToList();
        var gained = wanted.Distinct().Except(held.Select(RequestOf)).ToList();
        db.RoleGrants.RemoveRange(lost);
        db.RoleGrants.AddRange(gained.Select(w => new RoleGrant(account.Id, w.Role, w.Scope, now, actor.AccountId, w.ExpiresAt)));
        db.AccountChanges.AddRange(lost.Select(g => AccountChange.Revoked(g, actor.AccountId, now)));
        db.AccountChanges.AddRange(gained.Select(w => AccountChange.Granted(account.Id, w, actor.AccountId, now)));
    }

    private static Task<List<RoleGrant>> HeldByAsync(Guid accountId, PortalDb db, CancellationToken cancellationToken) =>
        db.RoleGrants.Where(g => g.AccountId == accountId).ToListAsync(cancellationToken);

    private static RequestedRole RequestOf(RoleGrant grant) => new(grant.Role, grant.Scope, grant.ExpiresAt);
}
