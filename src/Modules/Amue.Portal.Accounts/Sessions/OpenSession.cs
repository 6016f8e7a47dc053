using System.Security.Claims;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>
/// Begins a session for someone who has proved who they are. Its key is new, whatever the browser brought along, and the
/// session that the browser had before ends.
/// </summary>
internal sealed class OpenSession(PortalDb db, TimeProvider time)
{
    /// <param name="signedIn">Who.</param>
    /// <param name="formerId">The session of this browser until now.</param>
    /// <param name="userAgent">What the browser says of itself.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the cookie holds.</returns>
    public async Task<ClaimsPrincipal> ExecuteAsync(SignedIn signedIn, Guid? formerId, string? userAgent, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (formerId is { } id && await db.Sessions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } former)
        {
            former.End(now);
        }

        var (session, key) = Session.Open(signedIn.AccountId, Device.Of(userAgent), signedIn.WithSecondFactor, now);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return SessionCookie.PrincipalOf(signedIn, session.Id, key);
    }
}
