using System.Globalization;
using Amue.Portal.Knowledge;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests;

/// <summary>What is written, narrowed and looked for in these tests, through the operations that the product uses.</summary>
internal static class Corpus
{
    private static readonly Actor Librarian = Actor.System("the corpus of a test");
    private static int _words;

    /// <summary>A word that no other text has, and that is no slip for another.</summary>
    public static string UniqueWord()
    {
        var number = Interlocked.Increment(ref _words).ToString("D4", CultureInfo.InvariantCulture);
        return "zyx" + string.Concat(number.Select(digit => new string("bcdfghjklm"[digit - '0'], 3)));
    }

    extension(PortalApp app)
    {
        public Task<Guid> PublishAsync(string title, string body, string space = "sifac", VisibilityLevel visibility = VisibilityLevel.Public, string? externalId = null) =>
            app.InScopeAsync(async services =>
            {
                var home = (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(space)!;
                var text = new ArticleText(title, body) { Visibility = visibility, Source = new ArticleSource(externalId) };
                return (await services.GetRequiredService<PublishArticle>().ExecuteAsync(text, home, Librarian, CancellationToken.None)).Value.Id;
            });

        /// <summary>Something happened to an item so many times: what a long import leaves in the log.</summary>
        public Task WriteEventsAsync(Guid contentId, int events) => app.InScopeAsync(async services =>
        {
            var log = services.GetRequiredService<EventLog>();
            for (var i = 0; i < events; i++)
            {
                log.Add(new ArticlePublished(contentId, i), Librarian);
            }

            await services.GetRequiredService<PortalDb>().SaveChangesAsync();
        });

        /// <summary>An item that only the holders of one of the tokens may read.</summary>
        public Task<Guid> WriteConfidentialAsync(string body, params string[] tokens) => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var home = await db.Spaces.SingleAsync(s => s.Key == "siham");
            var item = new ContentItem("article", home.Id, "confidential-" + UniqueWord(), VisibilityLevel.Confidential, "published", PortalApp.SetUpAt);
            item.Write("Confidentiel", body, "fr", authorId: null, PortalApp.SetUpAt);
            item.ShowTo(VisibilityLevel.Confidential, tokens);
            db.Content.Add(item);
            await db.SaveChangesAsync();
            return item.Id;
        });

        /// <summary>A part of an item, such as an internal note, for the holders of one of the tokens among its readers.</summary>
        public Task AddRestrictedPartAsync(Guid contentId, string body, params string[] tokens) => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var item = await db.Content.AsSystem("a test writes a part").SingleAsync(i => i.Id == contentId);
            db.Parts.Add(new ContentPart(item, "note", body, authorId: null, PortalApp.SetUpAt).RestrictTo(tokens));
            await db.SaveChangesAsync();
        });

        public Task ChangeAsync(Guid contentId, Action<ContentItem> change) => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            change(await db.Content.AsSystem("a test changes an item").Include(i => i.Audience).Include(i => i.Tags).SingleAsync(i => i.Id == contentId));
            await db.SaveChangesAsync();
        });

        public async Task<SearchAnswer> AskAsync(string text, string? login = null) => await app.AskAsync(new SearchRequest(text), login);

        public async Task<SearchAnswer> AskAsync(SearchRequest request, string? login = null)
        {
            var actor = login is null ? await app.VisitorAsync() : await app.ActorAsync(login);
            return await app.InScopeAsync(services => services.GetRequiredService<PortalSearch>().FindAsync(request, actor, CancellationToken.None));
        }

        /// <summary>Whether somebody (nobody in particular when null) finds that item by these words.</summary>
        public async Task<bool> FindsAsync(string text, Guid contentId, string? login = null) =>
            (await app.AskAsync(text, login)).Hits.Any(h => h.ContentId == contentId);

        /// <summary>Those of the demonstration who find that item by these words.</summary>
        public async Task<IReadOnlyList<string>> FindersAsync(string text, Guid contentId)
        {
            var finders = new List<string>();
            foreach (var login in People.All)
            {
                if (await app.FindsAsync(text, contentId, login))
                {
                    finders.Add(login);
                }
            }

            return finders;
        }

        /// <summary>
        /// After this, the index has heard all of the log for good. On PostgreSQL an event is taken in early while an older transaction,
        /// of any database of the server, is open, and once more when it has ended.
        /// </summary>
        public async Task SettleIndexAsync()
        {
            while (await app.InScopeAsync(HasUnsettledEventsAsync))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }

            await app.AskAsync(UniqueWord());
        }

        private static async Task<bool> HasUnsettledEventsAsync(IServiceProvider services)
        {
            var reader = services.GetRequiredService<EventReader>();
            var settled = await reader.LatestAsync(CancellationToken.None);
            return (await reader.UnsettledAsync(settled, most: 1, CancellationToken.None)).Count > 0;
        }

        private Task<Actor> VisitorAsync() =>
            app.InScopeAsync(services => services.GetRequiredService<ActorLoader>().LoadAsync(accountId: null, CancellationToken.None));
    }
}
