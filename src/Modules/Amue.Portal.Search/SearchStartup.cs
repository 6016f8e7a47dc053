using Amue.Portal.Platform;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Pages;
using Amue.Portal.Search.Querying;
using Amue.Portal.Search.Recipes;
using Amue.Portal.Search.Reports;
using Amue.Portal.Search.Synonyms;
using Amue.Portal.Search.Wordings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search;

public sealed class SearchStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Search.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(SearchPermissions.All);
        services.AddSingleton<IndexFile>();
        services.AddSingleton<IndexOrigin>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<Withdrawal>();
        services.AddSingleton<IndexFollower>();
        services.AddScoped<ContentUnits>();
        services.AddScoped<HitReader>();
        services.AddScoped<SearchFields>();
        services.AddScoped<FacetGroups>();
        services.AddScoped<AuthorNames>();
        services.AddScoped(provider => new PortalSearch(
            provider.GetRequiredService<IndexFile>(),
            provider.GetRequiredService<IndexFollower>(),
            provider.GetRequiredService<HitReader>(),
            provider.GetRequiredService<SpaceCatalog>(),
            provider.GetRequiredService<StampReader>(),
            provider.GetRequiredService<ContentTypeCatalog>(),
            provider.GetRequiredService<SearchFields>(),
            provider.GetRequiredService<SynonymShelf>(),
            provider.GetRequiredService<AuthorNames>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SearchIndex(
            provider.GetRequiredService<IndexFollower>(), provider.GetRequiredService<IndexFile>(), provider.GetRequiredService<EventReader>(), provider.GetRequiredService<AuditLog>()));
        services.AddCheckup<IndexCheckup>();
        services.AddHostedService<IndexKeeper>();
        AddReports(services);

        services.AddScoped<SynonymShelf>();
        services.AddScoped<ListSynonyms>();
        services.AddOperation<DefineSynonyms>();
        services.AddOperation<RemoveSynonyms>();
        services.AddRecipeStep<SynonymsStep>();
        services.AddOperation<AddWording>();
        services.AddOperation<RemoveWording>();
        services.AddScoped<ListWordings>();
        services.AddNavigation(new NavigationItem(Search.Manifest.Feature, "search.reports.nav", "/administration/recherche", 89)
        {
            Kinds = [SpaceKind.Portal],
            Permission = SearchPermissions.Manage,
            SignedIn = true,
        });
        services.AddNavigation(new NavigationItem(Search.Manifest.Feature, "search.synonyms.nav", "/administration/synonymes", 90)
        {
            Kinds = [SpaceKind.Portal],
            Permission = SearchPermissions.Manage,
            SignedIn = true,
        });
    }

    private static void AddReports(IServiceCollection services)
    {
        services.AddSingleton<QuestionLog>();
        services.AddHostedService<WriteQuestions>();
        services.AddJob<ForgetQuestions>(ForgetQuestions.JobName, TimeSpan.FromDays(1));
        services.AddScoped<FollowedResults>();
        services.Configure<MvcOptions>(options => options.Filters.AddService<FollowedResults>());
        services.AddScoped<ReadQuestions>();
        services.AddScoped<ShowEffect>();
    }
}
