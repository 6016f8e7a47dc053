using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Charters;

/// <summary>Puts a new version of the charter in force: from then on everyone accepts it before they write.</summary>
internal sealed class PublishCharter(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.charter.publish";

    /// <returns>The new version's number, or the one in force when it says the same.</returns>
    public async Task<Outcome<int>> ExecuteAsync(CharterText text, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(AccountPermissions.PublishCharter))
        {
            return Refusal.NotPermitted;
        }

        var written = new CharterText(Tidy(text.French), Tidy(text.English));
        if (written.French.Length is 0 or > CharterVersion.MaxTextLength)
        {
            return Refusal.InvalidField(nameof(text.French), "accounts.charter.textLength", CharterVersion.MaxTextLength);
        }

        if (written.English.Length > CharterVersion.MaxTextLength)
        {
            return Refusal.InvalidField(nameof(text.English), "accounts.charter.textLength", CharterVersion.MaxTextLength);
        }

        var current = await db.CharterVersions.AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        if (current is not null && current.French == written.French && current.English == written.English)
        {
            return current.Number;
        }

        var number = (current?.Number ?? 0) + 1;
        db.CharterVersions.Add(new CharterVersion(number, written, actor.AccountId, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"charter:{number}", "published", cancellationToken);
        return number;
    }

    // As a form sends it and as a recipe writes it, lines end alike.
    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
