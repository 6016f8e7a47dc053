using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.LocalPages;

/// <summary>Local pages as their readers see them, and as the space's manager does.</summary>
internal sealed class LocalPageReader(PortalDb db)
{
    public Task<LocalPageView?> FindAsync(Guid spaceId, string slug, Actor actor, CancellationToken cancellationToken) =>
        Views(db.Content.VisibleTo(actor).Where(i => i.State == LocalPage.Published && i.Slug == slug), spaceId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>For whoever manages the space: drafts too, and pages for others' eyes.</summary>
    public Task<List<LocalPageView>> AllAsync(Guid spaceId, CancellationToken cancellationToken) =>
        Views(db.Content.AsSystem("the space's manager sees all its pages"), spaceId).ToListAsync(cancellationToken);

    private static IQueryable<LocalPageView> Views(IQueryable<ContentItem> items, Guid spaceId) =>
        items.AsNoTracking().Where(i => i.SpaceId == spaceId && i.Type == LocalPage.ContentType).OrderBy(i => i.Slug).Select(i => new LocalPageView(
            i.Slug,
            i.Title,
            i.Versions.Where(v => v.Number == i.Version).Select(v => v.Body).First(),
            i.Language,
            i.Visibility,
            i.State == LocalPage.Published,
            i.UpdatedAt));
}
