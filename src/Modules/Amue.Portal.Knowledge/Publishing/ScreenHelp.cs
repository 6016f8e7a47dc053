using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Which screens' help an article is.</summary>
internal sealed class ScreenHelp(PortalDb db)
{
    /// <returns>Whether anything changes when it is saved.</returns>
    public async Task<bool> SetAsync(Guid articleId, Guid? productId, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var present = await db.HelpCodes.Where(c => c.ArticleId == articleId).ToListAsync(cancellationToken);
        var gone = present.Where(c => c.ProductId != productId || !codes.Contains(c.Code)).ToList();
        var added = productId is not { } product ? [] : codes.Where(code => !present.Any(c => c.ProductId == product && c.Code == code)).Select(code => new HelpCode(product, code, articleId)).ToList();
        db.HelpCodes.RemoveRange(gone);
        db.HelpCodes.AddRange(added);
        return gone.Count + added.Count > 0;
    }
}
