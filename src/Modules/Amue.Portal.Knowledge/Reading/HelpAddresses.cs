using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Where the help of a product's screen is.</summary>
internal sealed class HelpAddresses(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, ContentTypeCatalog types)
{
    public async Task<Outcome<string>> FindAsync(string productKey, string code, Actor actor, CancellationToken cancellationToken)
    {
        if (await referential.FindProductAsync(productKey, cancellationToken) is not { } product)
        {
            return Refusal.NotFound;
        }

        var written = code.ToUpperInvariant();
        var articles = db.HelpCodes.Where(c => c.ProductId == product.Id && c.Code == written).Select(c => c.ArticleId);
        var article = await db.Articles.VisibleTo(actor).AsNoTracking()
            .Where(a => articles.Contains(a.Id) && a.Item.State == Article.Published)
            .Select(a => new { a.Item.SpaceId, a.Item.Slug }).SingleOrDefaultAsync(cancellationToken);
        var home = article is null ? null : (await spaces.CurrentAsync(cancellationToken)).Find(article.SpaceId);
        return home?.Has(Manifest.Feature) == true && types.UrlOf(Article.ContentType, home, article!.Slug) is { } url ? url : Refusal.NotFound;
    }
}
