using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>People belong to the establishment that theirs is part of now; when theirs leaves, their accounts close.</summary>
internal sealed class PeopleFollowEstablishments(PortalDb db, EventLog events, TimeProvider time) : IEstablishmentFollower
{
    private const int Step = 200;

    public async Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var people = await db.Accounts.Where(a => a.EstablishmentId == from).OrderBy(a => a.Id).Take(Step).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            person.BelongTo(into);
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            db.AccountChanges.Add(AccountChange.Joined(person.Id, into, by: null, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return people.Count > 0;
    }

    public async Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var people = await db.Accounts.Where(a => a.EstablishmentId == establishmentId && a.DisabledAt == null).OrderBy(a => a.Id).Take(Step).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            person.Disable(now);
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            db.AccountChanges.Add(AccountChange.Left(person.Id, establishmentId, by: null, now));
            events.Add(new AccountDisabled(await db.PersonRefAsync(person.Id, cancellationToken)), Actor.System("The establishment has left."));
        }

        await db.SaveChangesAsync(cancellationToken);
        return people.Count > 0;
    }
}
