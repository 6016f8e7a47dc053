using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Ageing;

/// <summary>Finds the articles whose review date has come, and those of a range of versions that a release has overtaken.</summary>
internal sealed class FindAgeing(PortalDb db, ReferentialDirectory referential, IServiceScopeFactory scopes, TimeProvider time) : IJob
{
    public const string JobName = "knowledge.find-ageing";

    private const string Reason = "the portal itself looks for articles to review";

    /// <summary>The next run takes what is left.</summary>
    private const int MostAtOnce = 500;

    private static readonly Actor Portal = Actor.System("Articles grow old");

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await AskAsync(await Standing().Where(a => a.ReviewOn <= today).OrderBy(a => a.ReviewOn).Take(MostAtOnce).Select(a => a.Id).ToListAsync(cancellationToken), ReviewCause.Due, cancellationToken);
        foreach (var product in await referential.AllProductsAsync(cancellationToken))
        {
            if (product.Versions.Count > 0)
            {
                var (id, newest) = (product.Id, product.Versions[^1]);
                var overtaken = await Standing()
                    .Where(a => a.ProductId == id && (a.FromVersion != null || a.ToVersion != null) && a.VerifiedVersion != newest)
                    .OrderBy(a => a.Id).Take(MostAtOnce).Select(a => a.Id).ToListAsync(cancellationToken);
                await AskAsync(overtaken, ReviewCause.Release, cancellationToken);
            }
        }
    }

    private IQueryable<Article> Standing() =>
        db.Articles.AsSystem(Reason).Where(a => a.Item.State == Article.Published && a.ReviewNeededAt == null);

    private async Task AskAsync(List<Guid> articles, ReviewCause cause, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AskForReview>().ExecuteAsync(article, cause, Portal, cancellationToken);
        }
    }
}
