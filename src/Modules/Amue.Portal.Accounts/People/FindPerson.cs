using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>
/// Somebody by their whole login or their whole address. An establishment's administrator finds its own people; who administers a space
/// may name anyone who has an account, and learns nothing by a part of a name.
/// </summary>
internal sealed class FindPerson(PortalDb db, SpaceCatalog spaces)
{
    /// <returns>Null for nobody, and for whom this actor does not find.</returns>
    public async Task<Guid?> ExecuteAsync(string typed, Actor actor, CancellationToken cancellationToken)
    {
        var login = LoginName.Normalise(typed);
        var address = typed.Trim();
        var lowered = address.ToLowerInvariant();
        var directory = await spaces.CurrentAsync(cancellationToken);
        var administered = AdministeredPeople.Of(actor, directory);
        // A product's or a community's space takes members from anywhere; an establishment's own, from the establishment.
        var isOpenToAll = directory.All.Any(s => s.EstablishmentId is null && administered.Spaces.Contains(s.Id));
        var people = administered.Everyone || isOpenToAll || administered.Products.Length > 0
            ? db.Accounts
            : db.Accounts.Where(a => a.EstablishmentId != null && administered.Establishments.Contains(a.EstablishmentId.Value));
        var found = await people.Where(a => a.DisabledAt == null && (a.NormalizedUserName == login || a.Email == address || a.Email == lowered))
            .OrderByDescending(a => a.NormalizedUserName == login).Select(a => a.Id).Take(2).ToListAsync(cancellationToken);
        return address.Length > 0 && found.Count > 0 ? found[0] : null;
    }
}
