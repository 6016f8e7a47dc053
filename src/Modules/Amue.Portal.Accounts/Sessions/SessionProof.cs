using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Notes that the person of a session has just proved who they are; the caller saves.</summary>
internal sealed class SessionProof(PortalDb db, TimeProvider time)
{
    public async Task NoteAsync(Guid sessionId, Guid accountId, bool withSecondFactor, CancellationToken cancellationToken)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.AccountId == accountId, cancellationToken) is { } session)
        {
            session.ProvedAgain(withSecondFactor, time.GetUtcNow().UtcDateTime);
        }
    }
}
