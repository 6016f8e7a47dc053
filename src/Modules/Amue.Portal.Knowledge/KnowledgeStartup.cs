using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Board;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Knowledge.Following;
using Amue.Portal.Knowledge.Importing;
using Amue.Portal.Knowledge.Linking;
using Amue.Portal.Knowledge.LocalNotes;
using Amue.Portal.Knowledge.Mails;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Knowledge.Recipes;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Referential.Establishments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge;

public sealed class KnowledgeStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Knowledge.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(KnowledgePermissions.All);
        services.AddContentType(new ContentType(Article.ContentType, Knowledge.Manifest.Feature, (space, slug) => $"{space.Prefix}/articles/{slug}")
        {
            FindableStates = [Article.Published],
        });
        services.AddOperation<PublishArticle>();
        services.AddOperation<ImportArticles>();
        services.AddRecipeStep<ContentStep>();
        AddEditing(services);
        AddReading(services);
        AddFiles(services);
        AddFollowing(services);
        AddLocalNotes(services);
        services.AddSubscription<ArticleMails>();
        services.AddScoped<IContentReception, ArticleReception>();
        services.AddJob<PublishScheduled>(PublishScheduled.JobName, TimeSpan.FromMinutes(1));
        services.AddJob<FindAgeing>(FindAgeing.JobName, TimeSpan.FromHours(1));
        services.AddNavigation(new NavigationItem(Knowledge.Manifest.Feature, "nav.articles", "/articles", 20));
        services.AddNavigation(new NavigationItem(Knowledge.Manifest.Feature, "knowledge.nav.board", "/articles/brouillons", 22) { Permission = KnowledgePermissions.Review, HeldHere = true });
        services.AddSingleton(new HomeBlock(Knowledge.Manifest.Feature, "LatestArticles", 30));
    }

    private static void AddEditing(IServiceCollection services)
    {
        services.AddScoped<SpaceEditors>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftChecks>();
        services.AddScoped<ArticleLinks>();
        services.AddScoped<ArticleAddresses>();
        services.AddScoped<ScreenHelp>();
        services.AddScoped<ReadDraft>();
        services.AddScoped<EditorsBoard>();
        services.AddOperation<StartDraft>();
        services.AddOperation<ReviseArticle>();
        services.AddOperation<SaveDraft>();
        services.AddOperation<DiscardDraft>();
        services.AddOperation<SubmitDraft>();
        services.AddOperation<TakeBackDraft>();
        services.AddOperation<ReturnDraft>();
        services.AddOperation<CommentOnDraft>();
        services.AddOperation<ApproveDraft>();
        services.AddOperation<ScheduleDraft>();
        services.AddOperation<UnscheduleDraft>();
        services.AddOperation<PublishDraft>();
        services.AddOperation<WithdrawArticle>();
        services.AddOperation<ArchiveArticle>();
        services.AddOperation<AskForReview>();
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddScoped<ArticleFiles>();
        services.AddScoped<IAttachmentOwner>(provider => provider.GetRequiredService<ArticleFiles>());
        services.AddOperation<AttachFile>();
        services.AddOperation<RemoveFile>();
        services.AddJob<ForgetFiles>(ForgetFiles.JobName, TimeSpan.FromHours(6));
    }

    private static void AddFollowing(IServiceCollection services)
    {
        services.AddSingleton<FollowSeal>();
        services.AddOperation<FollowArticles>();
        services.AddOperation<Unfollow>();
        services.AddOperation<StopFollowing>();
        services.AddScoped<FollowedThings>();
        services.AddSubscription<FollowerMails>();
    }

    private static void AddLocalNotes(IServiceCollection services)
    {
        services.AddScoped<ReadLocalNotes>();
        services.AddOperation<WriteLocalNote>();
        services.AddOperation<RemoveLocalNote>();
        services.AddScoped<IEstablishmentFollower, NotesFollowEstablishments>();
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddScoped<ArticleReader>();
        services.AddScoped<ArticleSources>();
        services.AddScoped<ArticleCredits>();
        services.AddScoped<ArticleHistory>();
        services.AddScoped<OwnVersions>();
        services.AddScoped<HelpAddresses>();
        services.AddScoped<RelatedArticles>();
        services.AddScoped<IContentFit, ReaderVersions>();
        services.AddOperation<RateArticle>();
    }
}
