using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Demo;

/// <summary>The accounts of a demonstration that have a passphrase. Elsewhere there are none to show.</summary>
public sealed class DemoPersonas(PortalDb db, ReferentialDirectory referential, DemoSettings settings)
{
    private const int Most = 40;

    public bool IsDemo => settings.Demo;

    public string? Passphrase => settings.Demo ? settings.DemoPassphrase : null;

    public async Task<IReadOnlyList<DemoPersona>> ListAsync(CancellationToken cancellationToken)
    {
        if (!settings.Demo)
        {
            return [];
        }

        var accounts = await db.Accounts.AsNoTracking()
            .Where(a => a.PasswordHash != null && a.DisabledAt == null)
            .OrderBy(a => a.NormalizedUserName).Take(Most)
            .Select(a => new { a.Id, Login = a.UserName!, a.Name, a.JobFunction, a.EstablishmentId })
            .ToListAsync(cancellationToken);
        var ids = accounts.Select(a => a.Id).ToList();
        var grants = (await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.AccountId)).ToListAsync(cancellationToken)).ToLookup(g => g.AccountId, g => g.Role);
        var establishments = await referential.EstablishmentsAsync(accounts.Select(a => a.EstablishmentId).OfType<Guid>().Distinct().ToList(), cancellationToken);
        return accounts.Select(a => new DemoPersona(
            a.Login, a.Name, a.JobFunction,
            a.EstablishmentId is { } id ? establishments.GetValueOrDefault(id)?.Name : null,
            RolesToShow(grants[a.Id]))).ToList();
    }

    // Everyone is a member: it only tells something about those who are nothing else.
    private static List<string> RolesToShow(IEnumerable<string> held)
    {
        var roles = held.Distinct().Order(StringComparer.Ordinal).ToList();
        return roles.Count > 1 ? roles.Where(r => r != Role.Member).ToList() : roles;
    }
}
