using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Demo;

/// <summary>
/// In a demonstration, goes on as somebody else at one click. It is their sign-in with the passphrase that the demonstration prints, so it
/// opens nothing that could not be opened by typing: who has changed theirs is not for the taking.
/// </summary>
internal sealed class BecomePersona(DemoSettings settings, PortalDb db, SignInByPassphrase signIn, AuditLog audit)
{
    public const string AuditedAction = "accounts.demo.become";

    /// <param name="login">One of the personas shown.</param>
    /// <param name="actor">Whoever one was until now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<SignedIn>> ExecuteAsync(string? login, Actor actor, CancellationToken cancellationToken)
    {
        if (settings is not { Demo: true, DemoPassphrase: { Length: > 0 } passphrase })
        {
            return Refusal.NotFound;
        }

        var normalised = LoginName.Normalise(login ?? "");
        var person = await db.Accounts.Where(a => a.NormalizedUserName == normalised && a.PasswordHash != null && a.DisabledAt == null)
            .Join(db.ActorReferences, a => a.Id, r => r.AccountId, (a, r) => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return Refusal.NotFound;
        }

        var signedIn = await signIn.ExecuteAsync(normalised, passphrase, cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{person:N}", signedIn.Succeeded ? "succeeded" : "refused", cancellationToken);
        return signedIn;
    }
}
