using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets.Opening;

/// <summary>Which desk a request goes to.</summary>
internal sealed class TicketRouting(ReferentialDirectory referential)
{
    /// <summary>
    /// The establishment's way of holding its first level. Referents of other establishments never get a confidential request, and a
    /// first level where nobody is goes to AMUE, still at level 1: no request waits before an empty desk.
    /// </summary>
    public async Task<Desk> FirstLevelAsync(Guid establishmentId, Guid productId, VisibilityLevel visibility, CancellationToken cancellationToken)
    {
        var establishment = await referential.FindEstablishmentAsync(establishmentId, cancellationToken);
        var chain = await referential.SupportChainAsync(productId, cancellationToken);
        var delegated = chain.N2 is { } amue ? new Desk(SupportLevel.N1, amue.Id, FirstLevelMode.Delegated) : Desk.OfCorrespondents;
        switch (establishment?.FirstLevel)
        {
            case FirstLevelMode.Delegated:
                return delegated;
            case FirstLevelMode.Mutualised when visibility != VisibilityLevel.Confidential && chain.MutualisedN1 is { } referents:
                return new Desk(SupportLevel.N1, referents.Id, FirstLevelMode.Mutualised);
            default:
                var correspondents = await referential.CorrespondentsAsync(establishmentId, productId, cancellationToken);
                return correspondents.Count > 0 ? Desk.OfCorrespondents : delegated;
        }
    }

    /// <returns>Null when the product has no second level.</returns>
    public async Task<Desk?> SecondLevelAsync(Guid productId, CancellationToken cancellationToken) =>
        (await referential.SupportChainAsync(productId, cancellationToken)).N2 is { } group ? new Desk(SupportLevel.N2, group.Id) : null;
}
