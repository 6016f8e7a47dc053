using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>Folds the names of accounts that were made before lists needed it; afterwards it finds nothing.</summary>
internal sealed class FoldNames(PortalDb db) : IJob
{
    public const string JobName = "accounts.fold-names";

    private const int Batch = 200;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var accounts = await db.Accounts.Where(a => a.SortName == "" && a.Name != "").OrderBy(a => a.Id).Take(Batch).ToListAsync(cancellationToken);
            if (accounts.Count == 0)
            {
                return;
            }

            accounts.ForEach(a => a.FoldName());
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
