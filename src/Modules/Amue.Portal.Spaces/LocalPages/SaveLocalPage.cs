using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Administration;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.LocalPages;

/// <summary>Writes a page of a space, or brings it to a text, a visibility and a state. What is already so stays: no version, no entry.</summary>
internal sealed class SaveLocalPage(PortalDb db, ManagedSpaces spaces, AuditLog audit, TimeProvider time)
{
    /// <returns>The page's slug.</returns>
    public async Task<Outcome<string>> ExecuteAsync(string key, LocalPageText text, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var space = found.Value;
        if (Check(text, space).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var item = text.Slug is null ? null : await FindAsync(space, text.Slug, cancellationToken);
        if (item is null)
        {
            item = new ContentItem(LocalPage.ContentType, space.Id, text.Slug ?? await FreeSlugAsync(space, text.Title, cancellationToken), text.Visibility, LocalPage.Draft, time.GetUtcNow().UtcDateTime)
                .By(actor.AccountId, space.EstablishmentId, space.ProductId);
            db.Content.Add(item);
        }

        Bring(item, text, space, actor);
        FollowInMenu(space, item);
        if (db.ChangeTracker.HasChanges())
        {
            await audit.SaveAsync(db, actor, new AuditAct("spaces.savePage", $"{space.Key}{LocalPage.PathOf(item.Slug)}"), cancellationToken);
        }

        return item.Slug;
    }

    private void Bring(ContentItem item, LocalPageText text, Space space, Actor actor)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var current = item.Versions.SingleOrDefault(v => v.Number == item.Version);
        if (current is null || current.Title != text.Title || current.Body != text.Body || item.Language != text.Language)
        {
            item.Write(text.Title, text.Body, text.Language, actor.AccountId, now);
        }

        string[] readers = text.Visibility == VisibilityLevel.Establishment ? [AudienceToken.Establishment(space.EstablishmentId!.Value)] : [];
        if (item.Visibility != text.Visibility || !item.Audience.Select(a => a.Token).Order().SequenceEqual(readers))
        {
            item.ShowTo(text.Visibility, readers);
        }

        var state = text.IsPublished ? LocalPage.Published : LocalPage.Draft;
        if (item.State != state)
        {
            item.Enter(state, now);
        }
    }

    /// <summary>A menu names no page that its reader may not open.</summary>
    private static void FollowInMenu(Space space, ContentItem item)
    {
        var path = LocalPage.PathOf(item.Slug);
        if (space.Menu is not { } menu || menu.All(c => c.Entry != path))
        {
            return;
        }

        var followed = menu.Where(c => c.Entry != path || item.State == LocalPage.Published).Select(c => c.Entry == path ? c with { Level = item.Visibility } : c).ToList();
        if (!followed.SequenceEqual(menu))
        {
            space.Publish(space.Appearance with { Menu = followed });
        }
    }

    private Task<ContentItem?> FindAsync(Space space, string slug, CancellationToken cancellationToken) =>
        db.Content.AsSystem("the space's manager writes its pages whoever may read them")
            .Include(i => i.Audience).Include(i => i.Versions)
            .SingleOrDefaultAsync(i => i.SpaceId == space.Id && i.Type == LocalPage.ContentType && i.Slug == slug, cancellationToken);

    private async Task<string> FreeSlugAsync(Space space, string title, CancellationToken cancellationToken)
    {
        var wished = Slug.From(title);
        var slug = wished;
        for (var n = 2; await FindAsync(space, slug, cancellationToken) is not null; n++)
        {
            slug = $"{wished}-{n}";
        }

        return slug;
    }

    private static IEnumerable<FieldError> Check(LocalPageText text, Space space)
    {
        if (string.IsNullOrWhiteSpace(text.Title) || text.Title.Length > ContentItem.MaxTitleLength)
        {
            yield return new FieldError("Title", "spaces.page.title", ContentItem.MaxTitleLength);
        }

        if (string.IsNullOrWhiteSpace(text.Body) || text.Body.Length > LocalPage.LongestBody)
        {
            yield return new FieldError("Body", "spaces.page.body", LocalPage.LongestBody);
        }

        if (text.Language is not ("fr" or "en"))
        {
            yield return new FieldError("Language", "spaces.page.language");
        }

        if (text.Visibility > VisibilityLevel.Space && (text.Visibility != VisibilityLevel.Establishment || space.EstablishmentId is null))
        {
            yield return new FieldError("Visibility", "spaces.page.visibility");
        }

        if (text.Slug is { } slug && (!LocalPage.IsPath(LocalPage.PathOf(slug)) || slug.Length > ContentItem.MaxSlugLength))
        {
            yield return new FieldError("Slug", "spaces.page.slug");
        }
    }
}
