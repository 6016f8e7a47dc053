using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>Makes an invitation that was not accepted yet open nothing any more.</summary>
internal sealed class WithdrawInvitation(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.invite.withdraw";

    public async Task<Outcome<Done>> ExecuteAsync(Guid invitationId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId, cancellationToken);
        if (invitation is null || !actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: invitation.EstablishmentId)))
        {
            return Refusal.NotFound;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (invitation.StateAt(now) == InvitationState.Accepted)
        {
            return Refusal.Conflict("accounts.invite.alreadyAccepted");
        }

        invitation.Withdraw(now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("accounts.invite.alreadyAccepted");
        }

        await audit.RecordAsync(actor, AuditedAction, $"invitation:{invitation.Id:N}", "withdrawn", cancellationToken);
        return Done.Instance;
    }
}
