using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Amue.Portal.Tickets.Opening;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.History;

/// <summary>The people of the portal in their parts: who asks about what, who holds which desk. Their rights are those they have.</summary>
internal sealed class HistoryCast(PortalDb db, ActorLoader actors, ReferentialDirectory referential, TicketRouting routing, SpaceCatalog spaces)
{
    private readonly Dictionary<Guid, Actor> _actors = [];
    private readonly Dictionary<(Guid? Group, Guid Establishment, Guid Product), IReadOnlyList<Actor>> _desks = [];

    /// <summary>Those who have an establishment and a product whose first level is held by somebody, in the order in which they came to the portal.</summary>
    public async Task<IReadOnlyList<Asker>> AskersAsync(CancellationToken cancellationToken)
    {
        var members = await db.RoleGrants.AsNoTracking().Where(g => g.Role == Role.Member).Select(g => g.AccountId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        var askers = new List<Asker>();
        foreach (var member in members)
        {
            var actor = await ActorAsync(member, cancellationToken);
            if (actor.EstablishmentId is not { } home || await referential.FindEstablishmentAsync(home, cancellationToken) is not { } establishment)
            {
                continue;
            }

            var asked = new List<AskedProduct>();
            foreach (var deployed in await referential.DeployedProductsAsync(home, cancellationToken))
            {
                if (deployed.Product.IsAlive && directory.OfProduct(deployed.Product.Id) is { } space
                    && await AskedAsync(actor, deployed.Product, new Scope(space.Id, home, deployed.Product.Id), cancellationToken) is { } product)
                {
                    asked.Add(product);
                }
            }

            if (asked.Count > 0)
            {
                askers.Add(new Asker(actor, establishment.Code, SupportCalendars.InZone(establishment.TimeZoneId), asked));
            }
        }

        return askers;
    }

    /// <summary>Whoever of its desk may do this to a request: the same person for the same luck.</summary>
    public async Task<Actor?> HandlerAsync(Ticket ticket, TicketAction action, int luck, CancellationToken cancellationToken)
    {
        var able = (await DeskAsync(ticket.SupportGroupId, ticket.EstablishmentId, ticket.ProductId, cancellationToken))
            .Where(a => TicketRules.Refuse(ticket, action, a) is null && ticket.MayBeOwnedBy(a.AccountId!.Value))
            .ToList();
        return able.Count == 0 ? null : able[luck % able.Count];
    }

    public async Task<Actor> ActorAsync(Guid account, CancellationToken cancellationToken)
    {
        if (!_actors.TryGetValue(account, out var actor))
        {
            _actors[account] = actor = await actors.LoadAsync(account, cancellationToken);
        }

        return actor;
    }

    private async Task<AskedProduct?> AskedAsync(Actor asker, ProductEntry product, Scope scope, CancellationToken cancellationToken)
    {
        var establishment = scope.EstablishmentId!.Value;
        if (!asker.May(TicketPermissions.Create, scope))
        {
            return null;
        }

        var first = await routing.FirstLevelAsync(establishment, product.Id, VisibilityLevel.Community, cancellationToken);
        var isDelegated = first.FirstLevel == Referential.Establishments.FirstLevelMode.Delegated;
        var desk = (await DeskAsync(first.SupportGroupId, establishment, product.Id, cancellationToken))
            .Where(a => a.May(isDelegated ? TicketPermissions.HandleN2 : TicketPermissions.HandleN1, scope)).ToList();
        if (desk.Count == 0)
        {
            return null;
        }

        var second = await routing.SecondLevelAsync(product.Id, cancellationToken);
        var amue = second is null ? [] : await DeskAsync(second.SupportGroupId, establishment, product.Id, cancellationToken);
        var reaches = amue.Any(a => a.May(TicketPermissions.HandleN2, scope)) && desk.Exists(a => isDelegated || a.May(TicketPermissions.Transmit, scope));
        return new AskedProduct(product, reaches, Party.MaySkipFirstLevel(asker, scope));
    }

    private async Task<IReadOnlyList<Actor>> DeskAsync(Guid? group, Guid establishment, Guid product, CancellationToken cancellationToken)
    {
        var key = group is null ? (group, establishment, product) : (group, Guid.Empty, Guid.Empty);
        if (_desks.TryGetValue(key, out var known))
        {
            return known;
        }

        var people = group is { } id ? await referential.GroupMembersAsync(id, cancellationToken) : await referential.CorrespondentsAsync(establishment, product, cancellationToken);
        var desk = new List<Actor>();
        foreach (var person in people.Order())
        {
            desk.Add(await ActorAsync(person, cancellationToken));
        }

        return _desks[key] = desk;
    }
}
