using System.Security.Claims;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Whether what a browser shows is a session that still holds.</summary>
internal sealed class SessionGuard(AccountCards accounts, SessionCards sessions, ActorLoader actors, TimeProvider time)
{
    /// <returns>Null when it does not: ended, too old, left alone too long, or the account's access was taken away since.</returns>
    public async Task<SessionCard?> AdmitAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (SignedInAccount.Of(principal) is not { } accountId || SessionCookie.SessionOf(principal) is not { } sessionId)
        {
            return null;
        }

        var account = await accounts.FindAsync(accountId, cancellationToken);
        if (account is not { IsActive: true } || account.SecurityStamp != principal.FindFirst(SessionCookie.StampClaim)?.Value)
        {
            return null;
        }

        var session = await sessions.FindAsync(sessionId, cancellationToken);
        var key = principal.FindFirst(SessionCookie.KeyClaim)?.Value ?? "";
        var now = time.GetUtcNow().UtcDateTime;
        if (session is null || session.AccountId != accountId || !session.Opens(key) || session.EndsAt <= now)
        {
            return null;
        }

        if (SessionLimits.PauseOf(await actors.LoadAsync(accountId, cancellationToken)) is { } pause && now - session.LastSeenAt >= pause)
        {
            session = await sessions.ReadAsync(sessionId, cancellationToken);
            if (session is null || now - session.LastSeenAt >= pause)
            {
                return null;
            }
        }

        await sessions.SeenAsync(session, now, cancellationToken);
        return session;
    }
}
