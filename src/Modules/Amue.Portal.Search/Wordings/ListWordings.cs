using Amue.Portal.Platform.Data;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Wordings;

/// <summary>The wordings of items that the caller has found readable.</summary>
internal sealed class ListWordings(PortalDb db)
{
    public async Task<ILookup<Guid, ListedWording>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken) =>
        (await db.Wordings.AsNoTracking().Where(w => contentIds.Contains(w.ContentId)).OrderBy(w => w.SaidAt).Select(w => new ListedWording(w.Id, w.ContentId, w.Text)).ToListAsync(cancellationToken))
        .ToLookup(w => w.ContentId);
}

internal sealed record ListedWording(Guid Id, Guid ContentId, string Text);
