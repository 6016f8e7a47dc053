using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>
/// Makes the account that an invitation promised. It is made in the name of who invited, with the rights that they have now: someone
/// who may no longer give the role has invited nobody.
/// </summary>
internal sealed class AcceptInvitation(PortalDb db, ReadInvitation read, CreateAccount create, ActorLoader actors, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.invite.accept";

    /// <returns>Not found when the link is unknown; a conflict when it opens nothing any more, or a second browser was faster.</returns>
    public async Task<Outcome<SignedIn>> ExecuteAsync(string? secret, NewcomerDetails newcomer, CancellationToken cancellationToken)
    {
        if (await read.ExecuteAsync(secret, cancellationToken) is not var (invitation, state))
        {
            return Refusal.NotFound;
        }

        if (state != InvitationState.Open)
        {
            return Refusal.Conflict("accounts.invite.closed");
        }

        var host = invitation.InvitedBy is { } inviter ? await actors.LoadAsync(inviter, cancellationToken) : Actor.System("An invitation of the portal itself");
        db.Invitations.Attach(invitation);
        invitation.Accept(time.GetUtcNow().UtcDateTime);
        var details = new AccountDetails(LoginName.Normalise(newcomer.Login), newcomer.Name.Trim(), invitation.Email)
        {
            JobFunction = newcomer.JobFunction.Trim(),
            Language = invitation.Language,
            EstablishmentId = invitation.EstablishmentId,
            Roles = invitation.Roles,
        };
        Outcome<RegisteredAccount> created;
        try
        {
            created = await create.ExecuteAsync(details, newcomer.Passphrase, host, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("accounts.invite.closed");
        }

        if (!created.Succeeded)
        {
            return created.Refusal.Kind == RefusalKind.NotPermitted ? Refusal.Conflict("accounts.invite.closed") : created.Refusal;
        }

        var person = await actors.LoadAsync(created.Value.Id, cancellationToken);
        await audit.RecordAsync(person, AuditedAction, $"invitation:{invitation.Id:N}", "accepted", cancellationToken);
        var stamp = await db.Accounts.Where(a => a.Id == created.Value.Id).Select(a => a.SecurityStamp!).SingleAsync(cancellationToken);
        return new SignedIn(created.Value.Id, stamp);
    }
}
