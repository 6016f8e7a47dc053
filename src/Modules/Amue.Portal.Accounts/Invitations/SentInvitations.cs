using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>The last invitations to where the actor manages accounts.</summary>
internal sealed class SentInvitations(PortalDb db, ReferentialDirectory referential, TimeProvider time)
{
    private const int Most = 50;

    public async Task<Outcome<IReadOnlyList<SentInvitation>>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotFound;
        }

        var own = OwnEstablishments(actor);
        var portalWide = actor.MayPortalWide(AccountPermissions.Manage);
        var rows = await db.Invitations.AsNoTracking()
            .Where(i => portalWide || (i.EstablishmentId != null && own.Contains(i.EstablishmentId.Value)))
            .OrderByDescending(i => i.InvitedAt).ThenByDescending(i => i.Id).Take(Most)
            .ToListAsync(cancellationToken);
        var establishments = await referential.EstablishmentsAsync(rows.Select(i => i.EstablishmentId).OfType<Guid>().Distinct().ToList(), cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return rows.ConvertAll(i => new SentInvitation(
            i.Id, i.Email, i.Role, i.EstablishmentId is { } id ? establishments.GetValueOrDefault(id)?.Name : null, i.InvitedAt, i.ExpiresAt, i.StateAt(now)));
    }

    private static List<Guid> OwnEstablishments(Actor actor) => actor.Rights
        .Where(r => r.Permissions.Contains(AccountPermissions.Manage.Name))
        .Select(r => r.Scope.EstablishmentId).OfType<Guid>().Distinct().ToList();
}
