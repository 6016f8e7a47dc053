using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>The versions that a reader's establishment uses, against those that articles hold for.</summary>
internal sealed class OwnVersions(ReferentialDirectory referential)
{
    private Task<IReadOnlyList<DeployedProduct>>? _deployed;

    public async Task<ArticleValidity?> OfAsync(Guid? productId, VersionRange range, Actor actor, CancellationToken cancellationToken)
    {
        if (productId is not { } id || !range.IsLimited)
        {
            return null;
        }

        // Most articles of a list are of products that the reader's establishment uses: those need no query of their own.
        var deployed = (await DeployedAsync(actor, cancellationToken)).FirstOrDefault(d => d.Product.Id == id);
        var product = deployed?.Product ?? await referential.FindProductAsync(id, cancellationToken);
        return product is null
            ? null
            : new ArticleValidity(product.Name, range, deployed?.Version, deployed?.Version is not { } own || range.Includes(own, product.Versions));
    }

    // Once a request: every line of a list asks.
    private Task<IReadOnlyList<DeployedProduct>> DeployedAsync(Actor actor, CancellationToken cancellationToken) =>
        _deployed ??= actor.EstablishmentId is { } establishment
            ? referential.DeployedProductsAsync(establishment, cancellationToken)
            : Task.FromResult<IReadOnlyList<DeployedProduct>>([]);
}
