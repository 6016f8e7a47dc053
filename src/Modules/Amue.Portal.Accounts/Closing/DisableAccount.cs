using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Closing;

/// <summary>Takes access away: open sessions end at their next request and every right is gone. What the person wrote stays.</summary>
public sealed class DisableAccount(PortalDb db, EventLog events, ClosingAudit audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.disable";

    public Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken) => ExecuteAsync(accountId, reason: "", actor, cancellationToken);

    /// <param name="reason">Why, for the audit; empty: not said.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var account = await audit.OpenAsync(AuditedAction, accountId, reason, actor, cancellationToken);
        if (!account.Succeeded)
        {
            return account.Refusal;
        }

        if (!account.Value.Disable(time.GetUtcNow().UtcDateTime))
        {
            return Done.Instance;
        }

        var person = await db.PersonRefAsync(accountId, cancellationToken);
        events.Add(new AccountDisabled(person), actor);
        await audit.SaveAsync(AuditedAction, person, reason, actor, cancellationToken);
        return Done.Instance;
    }
}
