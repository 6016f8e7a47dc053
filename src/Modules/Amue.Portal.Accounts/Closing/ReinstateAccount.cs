using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Closing;

/// <summary>Gives access back to an account that was disabled, with the roles it still holds. Sessions that ended stay ended.</summary>
public sealed class ReinstateAccount(PortalDb db, EventLog events, ClosingAudit audit)
{
    public const string AuditedAction = "accounts.reinstate";

    public Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken) => ExecuteAsync(accountId, reason: "", actor, cancellationToken);

    /// <param name="reason">Why, for the audit; empty: not said.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var account = await audit.OpenAsync(AuditedAction, accountId, reason, actor, cancellationToken);
        if (!account.Succeeded)
        {
            return account.Refusal;
        }

        if (!account.Value.Reinstate())
        {
            return Done.Instance;
        }

        var person = await db.PersonRefAsync(accountId, cancellationToken);
        events.Add(new AccountReinstated(person), actor);
        await audit.SaveAsync(AuditedAction, person, reason, actor, cancellationToken);
        return Done.Instance;
    }
}
