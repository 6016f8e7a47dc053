using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Reset;

/// <summary>
/// Sends a link to whoever forgot their passphrase. Whether the login or the address is somebody's, the answer and the work are the
/// same: two questions to the database, two rows, one audit entry. What is nobody's is written to nobody.
/// </summary>
public sealed class AskForReset(PortalDb db, IAccountMail mail, ActorLoader actors, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.reset.ask";
    public const string Address = "/connexion/nouvelle-phrase";
    public const string SecretParameter = "jeton";

    /// <summary>For one account within an hour; more would be a way to flood someone's mailbox.</summary>
    public const int MostInAnHour = 3;

    public async Task<Outcome<Done>> ExecuteAsync(string? loginOrEmail, CancellationToken cancellationToken)
    {
        var typed = (loginOrEmail ?? "").Trim();
        if (typed.Length is 0 or > Account.MaxEmailLength)
        {
            return Refusal.InvalidField("Who", "accounts.reset.whoMissing");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var accountId = await FindAsync(typed, cancellationToken);
        var since = now - TimeSpan.FromHours(1);
        var asked = await db.PassphraseResets.CountAsync(r => r.AccountId == accountId && r.AskedAt > since, cancellationToken);
        var recipient = asked < MostInAnHour ? accountId : Guid.Empty;

        var secret = Secret.New();
        var reset = new PassphraseReset(recipient, Secret.DigestOf(secret), now);
        db.PassphraseResets.Add(reset);
        await mail.EnqueueAsync(
            new AccountMail($"reset:{reset.Id:N}", "accounts.mail.reset", $"{Address}?{SecretParameter}={secret}") { AccountId = recipient, ExpiresAt = reset.ExpiresAt },
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
        var visitor = await actors.LoadAsync(accountId: null, cancellationToken);
        await audit.RecordAsync(visitor, AuditedAction, person is null ? "unknown" : $"person:{person:N}", recipient == Guid.Empty ? "refused" : "sent", cancellationToken);
        return Done.Instance;
    }

    private async Task<Guid> FindAsync(string typed, CancellationToken cancellationToken)
    {
        var login = LoginName.Normalise(typed);
        var email = typed.ToLowerInvariant();
        // Addresses are not unique: where two accounts share one, the login tells them apart. The database lowers case, not this process.
#pragma warning disable CA1304, CA1311, CA1862
        return await db.Accounts
            .Where(a => a.DisabledAt == null && (a.NormalizedUserName == login || a.Email!.ToLower() == email))
            .OrderByDescending(a => a.NormalizedUserName == login).ThenBy(a => a.Id)
            .Select(a => a.Id).FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
