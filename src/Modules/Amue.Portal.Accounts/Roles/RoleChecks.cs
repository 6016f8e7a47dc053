using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>What is wrong with a role for a person, whoever gives it.</summary>
internal sealed class RoleChecks(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, TimeProvider time)
{
    /// <summary>Whether what the scope names is there.</summary>
    public async Task<bool> ExistsAsync(Scope scope, CancellationToken cancellationToken) =>
        (scope.SpaceId is not { } space || (await spaces.CurrentAsync(cancellationToken)).Find(space) is not null)
        && (scope.EstablishmentId is not { } establishment || await referential.FindEstablishmentAsync(establishment, cancellationToken) is not null)
        && (scope.ProductId is not { } product || await referential.FindProductAsync(product, cancellationToken) is not null);

    public async Task<IReadOnlyList<FieldError>> CheckAsync(RequestedRole wanted, Account holder, CancellationToken cancellationToken)
    {
        if (!await db.Roles.AnyAsync(r => r.Key == wanted.Role, cancellationToken) || RoleReaches.Of(wanted.Role) == RoleReach.None)
        {
            return [new FieldError(nameof(RequestedRole.Role), "accounts.role.unknown", wanted.Role)];
        }

        return Check(wanted, holder).ToList();
    }

    private IEnumerable<FieldError> Check(RequestedRole wanted, Account holder)
    {
        var reach = RoleReaches.Of(wanted.Role);
        if (!reach.Fits(wanted.Scope))
        {
            yield return new FieldError(nameof(RequestedRole.Scope), $"accounts.role.reach.{reach}");
        }
        else if (wanted.Scope.EstablishmentId is { } establishment && establishment != holder.EstablishmentId)
        {
            yield return new FieldError(nameof(RequestedRole.Role), "accounts.role.otherEstablishment");
        }

        if (wanted.ExpiresAt <= time.GetUtcNow().UtcDateTime)
        {
            yield return new FieldError(nameof(RequestedRole.ExpiresAt), "accounts.role.endPast");
        }
        else if (wanted is { Role: RoleKeys.PartnerAgent, ExpiresAt: null })
        {
            yield return new FieldError(nameof(RequestedRole.ExpiresAt), "accounts.role.endNeeded");
        }
    }
}
