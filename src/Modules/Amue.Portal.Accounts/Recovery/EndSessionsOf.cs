using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Recovery;

/// <summary>Signs somebody out everywhere; they may sign in again.</summary>
public sealed class EndSessionsOf(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.session.endAll";

    /// <returns>How many sessions ended.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return Refusal.NotFound;
        }

        if (!await actor.MayManageAsync(account, db, cancellationToken))
        {
            return Refusal.NotPermitted;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var open = await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.EndsAt > now).ToListAsync(cancellationToken);
        open.ForEach(s => s.End(now));
        var person = await db.PersonRefAsync(accountId, cancellationToken);
        await audit.SaveAsync(db, actor, new AuditAct(AuditedAction, $"person:{person:N}") { SubjectRef = person }, cancellationToken);
        return open.Count;
    }
}
