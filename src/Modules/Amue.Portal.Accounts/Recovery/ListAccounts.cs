using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Recovery;

/// <summary>Every account, closed ones included, for who administers the platform.</summary>
public sealed class ListAccounts(PortalDb db, TimeProvider time)
{
    /// <param name="text">A piece of the name or the login; null: all.</param>
    /// <param name="most">Lines at most.</param>
    public async Task<Outcome<IReadOnlyList<AccountLine>>> ExecuteAsync(string? text, int most, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var piece = TextFolding.Fold(text ?? "");
        return Lines(await LinesAsync(db.Accounts.Where(a => piece == "" || a.SortName.Contains(piece) || a.UserName!.Contains(piece)), most, cancellationToken));
    }

    /// <param name="login">The whole login.</param>
    public async Task<Outcome<AccountLine>> FindAsync(string login, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var normalised = LoginName.Normalise(login);
        return (await LinesAsync(db.Accounts.Where(a => a.NormalizedUserName == normalised), most: 1, cancellationToken)) is [var found] ? found : Refusal.NotFound;
    }

    private static Outcome<IReadOnlyList<AccountLine>> Lines(List<AccountLine> lines) => lines;

    private async Task<List<AccountLine>> LinesAsync(IQueryable<Account> accounts, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (applications, passkeys) = (db.TotpSecrets, db.Passkeys);
        var rows = await accounts.AsNoTracking().OrderBy(a => a.UserName).Take(most).Select(a => new
        {
            a.Id,
            Login = a.UserName!,
            a.Name,
            IsActive = a.DisabledAt == null,
            HasSecondFactor = applications.Any(t => t.AccountId == a.Id) || passkeys.Any(p => p.AccountId == a.Id),
        }).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToArray();
        var roles = (await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.AccountId) && (g.ExpiresAt == null || g.ExpiresAt > now)).ToListAsync(cancellationToken)).ToLookup(g => g.AccountId, g => g.Role);
        return rows.Select(r => new AccountLine(r.Id, r.Login, r.Name, roles[r.Id].Distinct().Order(StringComparer.Ordinal).ToList(), r.IsActive, r.HasSecondFactor)).ToList();
    }
}
