using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Who wrote in an article and who approved it, as each has chosen to be shown.</summary>
internal sealed class ArticleCredits(PortalDb db, IPersonDirectory people)
{
    public async Task<(IReadOnlyList<PersonName> Contributors, PersonName? Reviewer)> OfAsync(ArticleView article, Actor reader, CancellationToken cancellationToken)
    {
        var contributors = await db.ArticleContributors.Where(c => c.ArticleId == article.Id).OrderBy(c => c.AccountId).Select(c => c.AccountId).ToListAsync(cancellationToken);
        var names = await people.NamesAsync(contributors.Concat(new[] { article.ReviewerId }.OfType<Guid>()).Distinct().ToList(), reader, cancellationToken);
        return (contributors.Select(id => names[id]).ToList(), article.ReviewerId is { } reviewer ? names[reviewer] : null);
    }

    /// <summary>What this reader told of it; null: nothing yet.</summary>
    public async Task<bool?> OwnRatingAsync(Guid articleId, Actor reader, CancellationToken cancellationToken) =>
        reader.IsVisitor
            ? null
            : await db.ArticleRatings.Where(r => r.ArticleId == articleId && r.AccountId == reader.AccountId).Select(r => (bool?)r.IsUseful).SingleOrDefaultAsync(cancellationToken);
}
