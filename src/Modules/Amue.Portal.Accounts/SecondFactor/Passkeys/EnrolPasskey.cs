using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>Adds a passkey to the account of who asks; makes recovery codes where there are none yet.</summary>
internal sealed class EnrolPasskey(
    PortalDb db, IPasskeyHandler<Account> handler, PasskeyCeremony ceremony, RecoveryCodes codes, SessionProof proof, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.passkey.enrol";

    /// <summary>Ten devices are more than anyone carries.</summary>
    public const int Most = 10;

    /// <returns>What the browser asks its passkeys, as JSON.</returns>
    public async Task<string> BeginAsync(HttpContext context, Actor actor)
    {
        var entity = new PasskeyUserEntity { Id = actor.AccountId!.Value.ToString(), Name = actor.DisplayName, DisplayName = actor.DisplayName };
        var asked = await handler.MakeCreationOptionsAsync(entity, context);
        ceremony.Begin(context, asked.AttestationState!);
        return asked.CreationOptionsJson;
    }

    /// <param name="name">What its owner calls it.</param>
    /// <param name="credentialJson">What the browser answered.</param>
    /// <param name="context">Of the request: its address is part of what is verified.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<FreshCodes>> ExecuteAsync(string? name, string? credentialJson, HttpContext context, Actor actor, CancellationToken cancellationToken)
    {
        var state = ceremony.End(context);
        var called = (name ?? "").Trim();
        if (called.Length is 0 or > Passkey.MaxNameLength || called.Any(char.IsControl))
        {
            return Refusal.InvalidField("Name", "accounts.passkey.nameLength", Passkey.MaxNameLength);
        }

        if (string.IsNullOrEmpty(credentialJson) || state is null || actor.AccountId is not { } accountId)
        {
            return Refusal.Conflict("accounts.passkey.failed");
        }

        var attested = await handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = credentialJson, HttpContext = context, AttestationState = state });
        if (!attested.Succeeded || attested.UserEntity.Id != accountId.ToString()
            || await db.Passkeys.CountAsync(p => p.AccountId == accountId, cancellationToken) >= Most)
        {
            return Refusal.Conflict("accounts.passkey.failed");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var passkey = new Passkey(accountId, called, attested.Passkey, now);
        db.Passkeys.Add(passkey);
        var made = await db.RecoveryCodes.AnyAsync(c => c.AccountId == accountId && c.UsedAt == null, cancellationToken)
            ? []
            : await codes.ReplaceAsync(accountId, cancellationToken);
        await proof.NoteAsync(BrowserSession.CurrentOf(context)!.Id, accountId, withSecondFactor: true, cancellationToken);
        await mail.EnqueueAsync(new AccountMail($"passkey:{passkey.Id:N}", "accounts.mail.passkey", "/moi/securite") { AccountId = accountId }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"passkey:{passkey.Id:N}", "enrolled", cancellationToken);
        return new FreshCodes(made);
    }
}
