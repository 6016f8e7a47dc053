using System.Text.Json;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>Who gave or took back what, or tried: the person's reference, the role, where, until when before and after.</summary>
internal sealed class RoleAudit(PortalDb db, AuditLog audit)
{
    public const string Granting = "accounts.role.grant";
    public const string Revoking = "accounts.role.revoke";
    public const string Leaving = "accounts.membership.end";
    public const string Joining = "accounts.membership.begin";

    /// <summary>Saves what has changed of an account and the entry that tells it: both or neither.</summary>
    /// <returns>Null when saved; a refusal when somebody else changed the same account meanwhile.</returns>
    public async Task<Refusal?> TrySaveAsync(Account account, Actor actor, string action, string what, object before, object after, CancellationToken cancellationToken)
    {
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        var act = new AuditAct(action, what)
        {
            SubjectRef = await PersonAsync(account.Id),
            Before = JsonSerializer.Serialize(before, JsonSerializerOptions.Web),
            After = JsonSerializer.Serialize(after, JsonSerializerOptions.Web),
        };
        try
        {
            await audit.SaveAsync(db, actor, act, cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("accounts.changedMeanwhile");
        }
    }

    /// <summary>Notes a refusal, and gives it back to be returned. What was tried is noted even for who hangs up at once.</summary>
    public async Task<Refusal> RefusedAsync(Actor actor, string action, Guid accountId, string what, Refusal refusal)
    {
        var act = new AuditAct(action, what, AuditAct.Refused) { SubjectRef = await PersonAsync(accountId), Reason = refusal.Kind.ToString() };
        await audit.RecordAsync(actor, act, CancellationToken.None);
        return refusal;
    }

    /// <summary>Until when a role is held, or that it is not.</summary>
    public static object Held(DateTime? until) => new { Held = true, Until = until };

    public static object NotHeld { get; } = new { Held = false };

    public static object Belongs(Guid? establishment) => new { Establishment = establishment };

    public static string Words(RequestedRole role) => $"role:{role.Role} {Words(role.Scope)}";

    public static string Words(Scope scope) => string.Join(' ', new[]
    {
        scope == Scope.Portal ? "portal" : null,
        scope.SpaceId is { } space ? $"space:{space:N}" : null,
        scope.EstablishmentId is { } establishment ? $"establishment:{establishment:N}" : null,
        scope.ProductId is { } product ? $"product:{product:N}" : null,
    }.OfType<string>());

    private Task<Guid?> PersonAsync(Guid accountId) =>
        db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(CancellationToken.None);
}
