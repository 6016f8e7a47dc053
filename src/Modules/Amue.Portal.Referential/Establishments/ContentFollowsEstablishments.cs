using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>What was written for an establishment, or shown to its people, is the other's from now on. When it leaves, what it wrote stays.</summary>
internal sealed class ContentFollowsEstablishments(PortalDb db) : IEstablishmentFollower
{
    private const int Step = 200;

    public async Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var (members, correspondents) = (AudienceToken.Establishment(from), AudienceToken.Correspondents(from, Guid.Empty)[..^32]);
        var items = await db.Content.AsSystem("Content follows its establishment, whoever may read it.").Include(i => i.Audience)
            .Where(i => i.EstablishmentId == from || i.Audience.Any(a => a.Token == members || EF.Functions.Like(a.Token, correspondents + "%")))
            .OrderBy(i => i.Id).Take(Step).AsSplitQuery().ToListAsync(cancellationToken);
        foreach (var item in items)
        {
            if (item.EstablishmentId == from)
            {
                item.FollowEstablishment(into);
            }

            item.ShowTo(item.Visibility, item.Audience.Select(a => Moved(a.Token)).ToList());
        }

        var parts = await db.Parts.AsSystem("Parts follow their establishment, whoever may read them.").Include(p => p.Audience)
            .Where(p => p.Audience.Any(a => a.Token == members || EF.Functions.Like(a.Token, correspondents + "%")))
            .OrderBy(p => p.Id).Take(Step).ToListAsync(cancellationToken);
        foreach (var part in parts)
        {
            part.Readdress(Moved);
        }

        await db.SaveChangesAsync(cancellationToken);
        return items.Count + parts.Count > 0;

        string Moved(string token) =>
            token == members ? AudienceToken.Establishment(into)
            : token.StartsWith(correspondents, StringComparison.Ordinal) ? AudienceToken.Correspondents(into, Guid.ParseExact(token[correspondents.Length..], "N"))
            : token;
    }

    public Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken) => Task.FromResult(false);
}
