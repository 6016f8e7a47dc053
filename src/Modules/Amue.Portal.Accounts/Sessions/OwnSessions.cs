using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Where someone is signed in.</summary>
internal sealed class OwnSessions(PortalDb db, TimeProvider time)
{
    /// <returns>Open ones, the last seen first. One left alone too long is not among them.</returns>
    public async Task<IReadOnlyList<OwnSession>> ListAsync(Actor actor, Guid? currentId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var seenSince = SessionLimits.PauseOf(actor) is { } pause ? now - pause : DateTime.MinValue;
        return await db.Sessions.AsNoTracking()
            .Where(s => s.AccountId == actor.AccountId && s.EndedAt == null && s.EndsAt > now && (s.LastSeenAt > seenSince || s.Id == currentId))
            .OrderByDescending(s => s.Id == currentId).ThenByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id)
            .Select(s => new OwnSession(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == currentId))
            .ToListAsync(cancellationToken);
    }
}
