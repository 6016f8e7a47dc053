using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>What a link from a mail stands for.</summary>
internal sealed class ReadInvitation(PortalDb db, TimeProvider time)
{
    /// <returns>Null when no invitation was ever sent with that secret.</returns>
    public async Task<(Invitation Invitation, InvitationState State)?> ExecuteAsync(string? secret, CancellationToken cancellationToken)
    {
        var digest = Secret.DigestOf(secret ?? "");
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.SecretDigest == digest, cancellationToken) is { } invitation
            ? (invitation, invitation.StateAt(time.GetUtcNow().UtcDateTime))
            : null;
    }
}
