using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>Finds out what someone who invites may choose from.</summary>
internal sealed class FindInvitationChoices(PortalDb db, ReferentialDirectory referential)
{
    public async Task<InvitationChoices> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var establishments = (await referential.AllEstablishmentsAsync(cancellationToken))
            .Where(e => actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: e.Id))).ToList();
        var sample = establishments.FirstOrDefault()?.Id;
        var roles = (await db.Roles.AsNoTracking().Where(r => r.Key != Role.Visitor).OrderBy(r => r.Key).Select(r => r.Key).ToListAsync(cancellationToken))
            .Where(r => actor.MayGive(new RequestedRole(r, new InvitationDetails("", r) { EstablishmentId = sample }.Scope), sample)).ToList();
        return new InvitationChoices(roles, establishments, await referential.AllProductsAsync(cancellationToken));
    }
}
