using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Charters;

/// <summary>
/// In a demonstration nothing is read-only at the first click: its invented people have accepted the charter. Invented is whoever has an
/// address under <c>example.org</c>, which no real person can have (RFC 2606): nobody is made to accept anything.
/// </summary>
internal sealed class AcceptForInvented(PortalDb db, TimeProvider time)
{
    private const string Reserved = ".example.org";

    public async Task ExecuteAsync(int number, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var accepted = db.CharterAcceptances;
        var invented = await db.Accounts
            .Where(a => a.Email!.EndsWith(Reserved) && !accepted.Any(c => c.AccountId == a.Id && c.Number == number))
            .Select(a => a.Id).ToListAsync(cancellationToken);
        db.CharterAcceptances.AddRange(invented.Select(account => new CharterAcceptance(account, number, now)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
