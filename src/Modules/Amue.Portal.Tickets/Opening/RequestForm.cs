using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;
using Amue.Portal.Tickets.Reading;

namespace Amue.Portal.Tickets.Opening;

/// <summary>What a request form offers one person: the products they may ask about, and what each of them wants to know.</summary>
internal sealed class RequestForm(ReferentialDirectory referential, SpaceCatalog spaces, CustomFields customFields, TicketRouting routing, DeskHours hours)
{
    /// <summary>Deployed at the person's establishment, alive, and with a space where requests are made.</summary>
    public async Task<IReadOnlyList<DeployedProduct>> ProductsAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.EstablishmentId is not { } establishment)
        {
            return [];
        }

        var directory = await spaces.CurrentAsync(cancellationToken);
        return (await referential.DeployedProductsAsync(establishment, cancellationToken))
            .Where(d => d.Product.IsAlive && directory.OfProduct(d.Product.Id) is { } space && actor.May(TicketPermissions.Create, ScopeIn(space, establishment, d.Product)))
            .ToList();
    }

    public async Task<Outcome<ProductForm>> OfProductAsync(Guid productId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create))
        {
            return Refusal.NotPermitted;
        }

        var deployed = (await ProductsAsync(actor, cancellationToken)).FirstOrDefault(d => d.Product.Id == productId);
        if (deployed is null || (await spaces.CurrentAsync(cancellationToken)).OfProduct(productId) is not { } space)
        {
            return Refusal.NotFound;
        }

        var establishment = actor.EstablishmentId!.Value;
        var fields = await customFields.OfAsync(Ticket.ContentType, space.Id, cancellationToken);
        var desk = await routing.FirstLevelAsync(establishment, productId, VisibilityLevel.Community, cancellationToken);
        return new ProductForm(
            deployed.Product,
            deployed.Version,
            Evidence.Answers(fields, new Dictionary<string, string>()),
            desk.FirstLevel ?? FirstLevelMode.Autonomous,
            desk.SupportGroupId,
            await hours.OfAsync(desk.SupportGroupId, establishment, cancellationToken),
            Party.MaySkipFirstLevel(actor, ScopeIn(space, establishment, deployed.Product)));
    }

    private static Scope ScopeIn(SpaceEntry space, Guid establishmentId, ProductEntry product) => new(space.Id, establishmentId, product.Id);
}

/// <param name="Version">In use at the person's establishment, when it is known.</param>
/// <param name="FirstLevel">Who will answer first.</param>
/// <param name="SupportGroupId">The group that will, when it is not the establishment's correspondents.</param>
/// <param name="Hours">When whoever answers first works.</param>
/// <param name="MaySkipFirstLevel">A correspondent may send it straight to level 2.</param>
internal sealed record ProductForm(
    ProductEntry Product,
    string? Version,
    IReadOnlyList<EvidenceAnswer> Evidence,
    FirstLevelMode FirstLevel,
    Guid? SupportGroupId,
    BusinessCalendar Hours,
    bool MaySkipFirstLevel);
