using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests;

/// <summary>Writes, reviews and publishes as the people of the demonstration do: Éva writes, Sophie reviews.</summary>
internal static class EditorialDesk
{
    extension(PortalApp app)
    {
        /// <summary>Runs one operation as somebody, in a space, in a scope of its own.</summary>
        public async Task<T> AsAsync<TOperation, T>(string login, Func<TOperation, SpaceEntry, Actor, Task<T>> run, string space = "sifac")
            where TOperation : notnull
        {
            var (home, actor) = (await app.SpaceAsync(space), await app.ActorAsync(login));
            return await app.InScopeAsync(services => run(services.GetRequiredService<TOperation>(), home, actor));
        }

        public Task<Outcome<Guid>> StartAsync(string title, string login = People.Eva, string space = "sifac", ArticleKind kind = ArticleKind.Faq) =>
            app.AsAsync(login, (StartDraft start, SpaceEntry home, Actor actor) => start.ExecuteAsync(kind, title, home, actor, CancellationToken.None), space);

        public Task<Outcome<SavedDraft>> SaveAsync(Guid draft, DraftText text, int baseRevision, string login = People.Eva, bool merges = true, string space = "sifac") =>
            app.AsAsync(login, (SaveDraft save, SpaceEntry home, Actor actor) => save.ExecuteAsync(draft, text, baseRevision, merges, home, actor, CancellationToken.None), space);

        /// <summary>A draft of Éva's with this text, to be read by everybody once it is published.</summary>
        public async Task<Guid> DraftAsync(string title, string body = "Le texte.", ArticleSettings? settings = null, string login = People.Eva, string space = "sifac")
        {
            var draft = (await app.StartAsync(title, login, space)).Value;
            var saved = await app.SaveAsync(draft, new DraftText(title, body, settings ?? new ArticleSettings { Visibility = VisibilityLevel.Public }), 1, login, space: space);
            Assert.True(saved.Succeeded);
            return draft;
        }

        public Task<Outcome<Done>> SubmitAsync(Guid draft, string login = People.Eva, string space = "sifac") =>
            app.AsAsync(login, (SubmitDraft submit, SpaceEntry home, Actor actor) => submit.ExecuteAsync(draft, home, actor, CancellationToken.None), space);

        public async Task<Outcome<Done>> ApproveAsync(Guid draft, string login = People.Sophie, int? revision = null)
        {
            var read = revision ?? (await app.DraftRowAsync(draft)).Revision;
            return await app.AsAsync(login, (ApproveDraft approve, SpaceEntry home, Actor actor) => approve.ExecuteAsync(draft, read, home, actor, CancellationToken.None));
        }

        public Task<Outcome<Done>> ReturnAsync(Guid draft, string? reason = "À compléter.", string login = People.Sophie) =>
            app.AsAsync(login, (ReturnDraft giveBack, SpaceEntry home, Actor actor) => giveBack.ExecuteAsync(draft, reason, passage: null, home, actor, CancellationToken.None));

        public Task<Outcome<Done>> TakeBackAsync(Guid draft, string login = People.Eva) =>
            app.AsAsync(login, (TakeBackDraft takeBack, SpaceEntry home, Actor actor) => takeBack.ExecuteAsync(draft, home, actor, CancellationToken.None));

        public Task<Outcome<Done>> DiscardAsync(Guid draft, string login = People.Eva) =>
            app.AsAsync(login, (DiscardDraft discard, SpaceEntry home, Actor actor) => discard.ExecuteAsync(draft, home, actor, CancellationToken.None));

        public Task<Outcome<Done>> ScheduleAsync(Guid draft, DateTime? at, string login = People.Eva) =>
            app.AsAsync(login, (ScheduleDraft schedule, SpaceEntry home, Actor actor) => schedule.ExecuteAsync(draft, at, home, actor, CancellationToken.None));

        public Task<Outcome<Done>> UnscheduleAsync(Guid draft, string login = People.Eva) =>
            app.AsAsync(login, (UnscheduleDraft unschedule, SpaceEntry home, Actor actor) => unschedule.ExecuteAsync(draft, home, actor, CancellationToken.None));

        public Task<Outcome<PublishedArticle>> PublishDraftAsync(Guid draft, string login = People.Eva) =>
            app.AsAsync(login, (PublishDraft publish, SpaceEntry home, Actor actor) => publish.ExecuteAsync(draft, home, actor, CancellationToken.None));

        public Task<Outcome<Guid>> ReviseAsync(string slug, string login = People.Eva, int? version = null) =>
            app.AsAsync(login, (ReviseArticle revise, SpaceEntry home, Actor actor) => revise.ExecuteAsync(slug, version, home, actor, CancellationToken.None));

        /// <summary>Reviewed by Sophie and published by Éva.</summary>
        public async Task<PublishedArticle> ReleaseAsync(Guid draft)
        {
            Assert.True((await app.SubmitAsync(draft)).Succeeded);
            Assert.True((await app.ApproveAsync(draft)).Succeeded);
            return (await app.PublishDraftAsync(draft)).Value;
        }

        public async Task<PublishedArticle> ArticleAsync(string title, string body = "Le texte.", ArticleSettings? settings = null) =>
            await app.ReleaseAsync(await app.DraftAsync(title, body, settings));

        public Task<ArticleDraft> DraftRowAsync(Guid draft) => app.InScopeAsync(services =>
            services.GetRequiredService<PortalDb>().ArticleDrafts.AsNoTracking().SingleAsync(d => d.Id == draft));

        public Task<Article> ArticleRowAsync(Guid article) => app.InScopeAsync(services =>
            services.GetRequiredService<PortalDb>().Articles.AsSystem("a test reads back what it wrote").AsNoTracking().Include(a => a.Item).SingleAsync(a => a.Id == article));

        public Task<int> CountEventsAsync() => app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<EventRecord>().CountAsync());

        public Task<int> CountEventsAsync<TEvent>()
            where TEvent : PortalEvent
        {
            var type = EventRecord.TypeOf<TEvent>();
            return app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<EventRecord>().CountAsync(e => e.Type == type));
        }

        public Task<List<string>> AuditedAsync(Guid target)
        {
            var id = target.ToString("N");
            return app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<AuditEntry>().Where(e => e.Target.Contains(id)).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        }
    }
}
