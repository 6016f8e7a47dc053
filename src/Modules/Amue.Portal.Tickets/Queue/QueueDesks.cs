using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Tickets.Queue;

/// <summary>The queues an actor works at.</summary>
internal sealed class QueueDesks(ReferentialDirectory referential)
{
    public async Task<IReadOnlyList<QueueDesk>> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account || !(actor.May(TicketPermissions.HandleN1) || actor.May(TicketPermissions.HandleN2)))
        {
            return [];
        }

        var groups = await referential.GroupsOfAsync(account, cancellationToken);
        return
        [
            .. groups.Select(g => new QueueDesk(g.Key, AudienceToken.Group(g.Id), g.Name, g.Id, EstablishmentId: null, ProductId: null)),
            .. await CorrespondencesAsync(actor, cancellationToken),
        ];
    }

    public async Task<QueueDesk?> FindAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        (await OfAsync(actor, cancellationToken)).FirstOrDefault(d => d.Key == key);

    private async Task<List<QueueDesk>> CorrespondencesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var desks = new List<QueueDesk>();
        foreach (var scope in actor.Rights.Where(r => r.Permissions.Contains(TicketPermissions.HandleN1.Name)).Select(r => r.Scope).Distinct())
        {
            if (scope is { EstablishmentId: { } establishmentId, ProductId: { } productId }
                && await referential.FindEstablishmentAsync(establishmentId, cancellationToken) is { } establishment
                && await referential.FindProductAsync(productId, cancellationToken) is { } product)
            {
                desks.Add(DeskOf(establishment, product));
            }
        }

        return desks;
    }

    private static QueueDesk DeskOf(EstablishmentEntry establishment, ProductEntry product) => new(
        $"{establishment.Code.ToLowerInvariant()}-{product.Key}",
        AudienceToken.Correspondents(establishment.Id, product.Id),
        $"{product.Name} · {establishment.Name}",
        SupportGroupId: null,
        establishment.Id,
        product.Id);
}
