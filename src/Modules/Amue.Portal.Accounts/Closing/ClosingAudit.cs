using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Closing;

/// <summary>Who closed or reopened whose account, and why; who tried.</summary>
public sealed class ClosingAudit(PortalDb db, AuditLog audit)
{
    public const int LongestReason = 500;

    /// <summary>Saves what has changed and the entry that tells it: both or neither.</summary>
    public Task SaveAsync(string action, Guid person, string reason, Actor actor, CancellationToken cancellationToken) =>
        audit.SaveAsync(db, actor, new AuditAct(action, TargetOf(person)) { SubjectRef = person, Reason = reason.Length == 0 ? null : reason }, cancellationToken);

    /// <summary>Notes a refusal, and gives it back to be returned. What was tried is noted even for who hangs up at once.</summary>
    public async Task<Refusal> RefusedAsync(string action, Guid accountId, Actor actor, Refusal refusal)
    {
        var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(CancellationToken.None);
        await audit.RecordAsync(
            actor, new AuditAct(action, person is { } known ? TargetOf(known) : "person:unknown", AuditAct.Refused) { SubjectRef = person, Reason = refusal.Kind.ToString() },
            CancellationToken.None);
        return refusal;
    }

    private static string TargetOf(Guid person) => $"person:{person:N}";
}
