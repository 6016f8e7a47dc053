using System.Globalization;
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

    public const string NotHeld = "none";

    // What has happened, or was tried, is noted even for who hangs up at once.
    public async Task NoteAsync(Actor actor, string action, Guid accountId, string what, string outcome)
    {
        var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(CancellationToken.None);
        await audit.RecordAsync(actor, action, $"person:{person?.ToString("N") ?? "unknown"} {what}".TrimEnd(), outcome, CancellationToken.None);
    }

    /// <summary>Notes a refusal, and gives it back to be returned.</summary>
    public async Task<Refusal> RefusedAsync(Actor actor, string action, Guid accountId, string what, Refusal refusal)
    {
        await NoteAsync(actor, action, accountId, what, $"refused:{refusal.Kind}");
        return refusal;
    }

    public static string Words(RequestedRole role) => $"role:{role.Role} {Words(role.Scope)}";

    public static string Words(Scope scope) => string.Join(' ', new[]
    {
        scope == Scope.Portal ? "portal" : null,
        scope.SpaceId is { } space ? $"space:{space:N}" : null,
        scope.EstablishmentId is { } establishment ? $"establishment:{establishment:N}" : null,
        scope.ProductId is { } product ? $"product:{product:N}" : null,
    }.OfType<string>());

    public static string Until(DateTime? end) => end?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "always";

    public static string Change(string before, string after) => $"{before} -> {after}";
}
