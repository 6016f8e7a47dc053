using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Closing;

/// <summary>What closing and reopening an account share: who may, and the audit of who did to whom, why, and of who tried.</summary>
public sealed class ClosingAudit(PortalDb db, AuditLog audit)
{
    public const int LongestReason = 500;

    /// <summary>Saves what has changed and the entry that tells it: both or neither.</summary>
    public Task SaveAsync(string action, Guid person, string reason, Actor actor, CancellationToken cancellationToken) =>
        audit.SaveAsync(db, actor, new AuditAct(action, TargetOf(person)) { SubjectRef = person, Reason = reason.Length == 0 ? null : reason }, cancellationToken);

    /// <summary>The account, for who may close and reopen it; a refusal is noted.</summary>
    internal async Task<Outcome<Account>> OpenAsync(string action, Guid accountId, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return await RefusedAsync(action, accountId, actor, Refusal.NotPermitted);
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return await RefusedAsync(action, accountId, actor, Refusal.NotFound);
        }

        if (!await actor.MayManageAsync(account, db, cancellationToken))
        {
            return await RefusedAsync(action, accountId, actor, Refusal.NotPermitted);
        }

        return reason.Length > LongestReason ? Refusal.InvalidField(nameof(reason), "accounts.closing.reason", LongestReason) : account;
    }

    // What was tried is noted even for who hangs up at once.
    private async Task<Refusal> RefusedAsync(string action, Guid accountId, Actor actor, Refusal refusal)
    {
        var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(CancellationToken.None);
        await audit.RecordAsync(
            actor, new AuditAct(action, person is { } known ? TargetOf(known) : "person:unknown", AuditAct.Refused) { SubjectRef = person, Reason = refusal.Kind.ToString() },
            CancellationToken.None);
        return refusal;
    }

    private static string TargetOf(Guid person) => $"person:{person:N}";
}
