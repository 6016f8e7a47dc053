using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Opening;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Home;

/// <summary>Who holds each level of a product's support for this reader, on the home page of its space: the same desks as their requests go to.</summary>
[ViewComponent(Name = "WhoSupports")]
internal sealed class WhoSupportsViewComponent(ReferentialDirectory referential, TicketRouting routing, IPersonDirectory people) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (actor, cancelled) = (HttpContext.Actor, HttpContext.RequestAborted);
        if (HttpContext.Space is not { Kind: SpaceKind.Product, ProductId: { } product } || !actor.May(TicketPermissions.Create))
        {
            return Content("");
        }

        var chain = await referential.SupportChainAsync(product, cancelled);
        SupportingLevel?[] levels =
        [
            actor.EstablishmentId is { } establishment ? await FirstAsync(establishment, product, chain, actor, cancelled) : null,
            chain.N2 is { } amue ? new(SupportLevel.N2, "tickets.home.support.amue", [amue.Name]) : null,
            chain.N3 is { } supplier ? new(SupportLevel.N3, "tickets.home.support.supplier", [supplier.Name]) : null,
        ];
        return View(levels.OfType<SupportingLevel>().ToList());
    }

    private async Task<SupportingLevel> FirstAsync(Guid establishment, Guid product, SupportChain chain, Actor actor, CancellationToken cancelled)
    {
        var desk = await routing.FirstLevelAsync(establishment, product, VisibilityLevel.Community, cancelled);
        switch (desk.FirstLevel)
        {
            case FirstLevelMode.Delegated:
                return new(SupportLevel.N1, "tickets.home.support.amue", [chain.N2!.Name]);
            case FirstLevelMode.Mutualised:
                return new(SupportLevel.N1, "tickets.home.support.referents", [chain.MutualisedN1!.Name]);
            default:
                var correspondents = await referential.CorrespondentsAsync(establishment, product, cancelled);
                var names = await people.NamesAsync(correspondents, actor, cancelled);
                return new(SupportLevel.N1, "tickets.home.support.own", [.. names.Values.Select(n => n.Name).Order(StringComparer.CurrentCulture)]);
        }
    }
}
