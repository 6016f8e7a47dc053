using Amue.Portal.Knowledge;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Visibility;

/// <summary>Things to read that a test puts into a space, and who finds them.</summary>
internal static class SpaceContent
{
    public static Task<SpaceEntry> SpaceAsync(this PortalApp app, string key) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!);

    /// <summary>Publishes, or brings the article of the same title to this visibility.</summary>
    public static async Task<PublishedArticle> PublishAsync(this PortalApp app, string space, string title, VisibilityLevel visibility)
    {
        var entry = await app.SpaceAsync(space);
        var text = new ArticleText(title, "Quelques lignes de texte.") { Visibility = visibility, Source = new ArticleSource(ExternalId: title) };
        return await app.InScopeAsync(async services =>
            (await services.GetRequiredService<PublishArticle>().ExecuteAsync(text, entry, Actor.System("a test"), CancellationToken.None)).Value);
    }

    /// <summary>An item that only the holders of a token read.</summary>
    public static async Task<ContentItem> AddAsync(
        this PortalApp app, string space, string title, VisibilityLevel visibility, IEnumerable<string> tokens, Action<PortalDb, ContentItem>? change = null)
    {
        var entry = await app.SpaceAsync(space);
        return await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var item = new ContentItem("article", entry.Id, Slug.From(title), visibility, "published", app.Clock.UtcNow);
            item.Write(title, "Quelques lignes de texte.", "fr", authorId: null, app.Clock.UtcNow);
            item.ShowTo(visibility, tokens);
            db.Content.Add(item);
            change?.Invoke(db, item);
            await db.SaveChangesAsync();
            return item;
        });
    }

    /// <summary>The titles that an actor finds by a word, once the index has followed.</summary>
    public static async Task<List<string>> FindAsync(this PortalApp app, Actor actor, string word) =>
        (await app.InScopeAsync(services => services.GetRequiredService<PortalSearch>().FindAsync(new SearchRequest(word) { Take = 50 }, actor, CancellationToken.None)))
            .Hits.Select(hit => string.Concat(hit.Title.Select(part => part.Text))).Order(StringComparer.Ordinal).ToList();

    /// <summary>On PostgreSQL the index follows only what lies below every open transaction, those of other databases included.</summary>
    public static Task UntilIndexedAsync(this PortalApp app, string word, int count) => Soon.UntilAsync(async () =>
        (await app.FindAsync(Actor.System("a test waits for the index"), word)).Count == count);

    /// <summary>Null is a visitor.</summary>
    public static Task<Actor> ActorOrVisitorAsync(this PortalApp app, string? login) => login is null
        ? app.InScopeAsync(services => services.GetRequiredService<ActorLoader>().LoadAsync(accountId: null, CancellationToken.None))
        : app.ActorAsync(login);
}
