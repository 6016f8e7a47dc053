using System.Globalization;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests;

/// <summary>Publishes as a test says and reads back what came of it.</summary>
internal static class Library
{
    private const string Reason = "a test reads back what it wrote";

    private static int _titles;

    public static string UniqueTitle() => "Titre de test numéro " + Interlocked.Increment(ref _titles).ToString(CultureInfo.InvariantCulture);

    extension(PortalApp app)
    {
        public Task<SpaceEntry> SpaceAsync(string key = "sifac") => app.InScopeAsync(async services =>
            (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!);

        public async Task<Outcome<PublishedArticle>> PublishAsync(ArticleText text, string space = "sifac", string login = People.Eva)
        {
            var (home, actor) = (await app.SpaceAsync(space), await app.ActorAsync(login));
            return await app.InScopeAsync(services => services.GetRequiredService<PublishArticle>().ExecuteAsync(text, home, actor, CancellationToken.None));
        }

        public Task<ContentItem> ItemAsync(Guid id) => app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Content.AsSystem(Reason)
            .AsNoTracking().AsSplitQuery().Include(i => i.Versions).Include(i => i.Tags).SingleAsync(i => i.Id == id));

        public Task<List<EventRecord>> EventsAsync(Guid id) => app.InScopeAsync(services => services.GetRequiredService<EventLog>().OfContentAsync(id, CancellationToken.None));

        public Task<int> CountArticlesAsync() => app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Articles.AsSystem(Reason).CountAsync());
    }
}
