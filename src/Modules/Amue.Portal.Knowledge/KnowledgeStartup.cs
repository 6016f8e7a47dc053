using Amue.Portal.Knowledge.Importing;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Knowledge.Recipes;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
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
        services.AddScoped<ArticleReader>();
        services.AddScoped<ArticleSources>();
        services.AddRecipeStep<ContentStep>();
        services.AddNavigation(new NavigationItem(Knowledge.Manifest.Feature, "nav.articles", "/articles", 20));
        services.AddSingleton(new HomeBlock(Knowledge.Manifest.Feature, "LatestArticles", 30));
    }
}
