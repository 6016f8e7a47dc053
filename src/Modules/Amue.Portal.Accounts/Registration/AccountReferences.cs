using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Registration;

/// <summary>Everything wrong with an account's details, what they point to included, and the establishment they name.</summary>
internal sealed record AccountReferences(IReadOnlyList<FieldError> Errors, EstablishmentEntry? Establishment)
{
    public static async Task<AccountReferences> CheckAsync(
        AccountDetails details, PortalDb db, ReferentialDirectory referential, CancellationToken cancellationToken)
    {
        var errors = AccountFields.Check(details).ToList();
        var establishment = details.EstablishmentId is { } id ? await referential.FindEstablishmentAsync(id, cancellationToken) : null;
        if (details.EstablishmentId is not null && establishment is null)
        {
            errors.Add(new FieldError(nameof(details.EstablishmentId), "accounts.establishment.unknown", details.EstablishmentId));
        }

        var roles = details.Roles.Select(r => r.Role).Distinct().ToList();
        var known = await db.Roles.Where(r => roles.Contains(r.Key)).Select(r => r.Key).ToListAsync(cancellationToken);
        errors.AddRange(roles.Except(known).Select(r => new FieldError(nameof(details.Roles), "accounts.role.unknown", r)));
        return new AccountReferences(errors, establishment);
    }
}
