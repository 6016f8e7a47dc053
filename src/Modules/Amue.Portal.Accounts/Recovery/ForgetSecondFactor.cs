using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Recovery;

/// <summary>
/// For someone who lost their telephone and their recovery codes: unties applications, passkeys and codes, ends their sessions and tells them
/// by mail. Where a second factor is required, their next sign-in leads to a new one.
/// </summary>
public sealed class ForgetSecondFactor(PortalDb db, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.secondFactor.forget";

    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
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
        db.TotpSecrets.RemoveRange(await db.TotpSecrets.Where(s => s.AccountId == accountId).ToListAsync(cancellationToken));
        db.Passkeys.RemoveRange(await db.Passkeys.Where(p => p.AccountId == accountId).ToListAsync(cancellationToken));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(cancellationToken));
        (await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.EndsAt > now).ToListAsync(cancellationToken)).ForEach(s => s.End(now));
        await mail.EnqueueAsync(
            new AccountMail($"second-factor-forgotten:{accountId:N}:{now.Ticks}", "accounts.mail.secondFactor", "/moi/securite") { AccountId = accountId }, cancellationToken);
        var person = await db.PersonRefAsync(accountId, cancellationToken);
        await audit.SaveAsync(db, actor, new AuditAct(AuditedAction, $"person:{person:N}") { SubjectRef = person }, cancellationToken);
        return Done.Instance;
    }
}
