using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Files;

/// <summary>Lets go of the files of drafts that were given up; the store removes them once nothing names them.</summary>
internal sealed class ForgetFiles(PortalDb db) : IJob
{
    public const string JobName = "knowledge.forget-files";

    private const int MostAtOnce = 500;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var files = db.ArticleFiles;
        var drafts = db.ArticleDrafts;
        var forgotten = await files.Where(f => f.ArticleId == null && drafts.Any(d => d.Id == f.DraftId && d.State == DraftState.Discarded))
            .OrderBy(f => f.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        files.RemoveRange(forgotten);
        await db.SaveChangesAsync(cancellationToken);
    }
}
