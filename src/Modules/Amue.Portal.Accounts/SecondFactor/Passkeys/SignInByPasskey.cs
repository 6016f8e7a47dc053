using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>Opens an account with a passkey alone: the device is one factor, and what its owner showed it the other.</summary>
internal sealed class SignInByPasskey(PortalDb db, IPasskeyHandler<Account> handler, PasskeyCeremony ceremony, ActorLoader actors, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.signIn.passkey";

    /// <returns>What the browser asks its passkeys, as JSON; it names nobody.</returns>
    public async Task<string> BeginAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, context);
        ceremony.Begin(context, asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    public async Task<Outcome<SignedIn>> ExecuteAsync(string? credentialJson, HttpContext context, CancellationToken cancellationToken)
    {
        var state = ceremony.End(context);
        var asserted = string.IsNullOrEmpty(credentialJson) || state is null
            ? null
            : await handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = credentialJson, HttpContext = context, AssertionState = state });
        if (asserted is not { Succeeded: true } || !asserted.User.IsActive)
        {
            await audit.RecordAsync(await actors.LoadAsync(accountId: null, cancellationToken), AuditedAction, "unknown", "refused", cancellationToken);
            return Refusal.Invalid("accounts.passkey.refused");
        }

        await UsedAsync(asserted.Passkey, cancellationToken);
        var person = await actors.LoadAsync(asserted.User.Id, cancellationToken);
        await audit.RecordAsync(person, AuditedAction, $"person:{person.Ref:N}", "succeeded", cancellationToken);
        return new SignedIn(asserted.User.Id, asserted.User.SecurityStamp!, WithSecondFactor: true);
    }

    // Not through the change tracker: a passkey that was used changes no right.
    private async Task UsedAsync(UserPasskeyInfo key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        long count = key.SignCount;
        var (credential, isBackedUp) = (key.CredentialId, key.IsBackedUp);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Passkeys.Where(p => p.CredentialId == credential)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SignCount, count).SetProperty(p => p.IsBackedUp, isBackedUp).SetProperty(p => p.LastUsedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
