using Amue.Portal.Platform;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Recipes;
using Amue.Portal.Referential.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential;

public sealed class ReferentialStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Referential.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(ReferentialPermissions.All);
        services.AddScoped<ReferentialDirectory>();
        services.AddScoped<SupportCalendars>();
        services.AddScoped<ReferentialExport>();
        services.AddOperation<AddGroupMember>();
        services.AddOperation<ChangeCategories>();
        services.AddEstablishments();
        services.AddProducts();
        services.AddScoped<LeaveGroups>();
        services.AddActorContributor<BelongingContributor>();
        services.AddRecipeStep<EstablishmentsStep>();
        services.AddRecipeStep<SupportGroupsStep>();
        services.AddRecipeStep<ProductsStep>();
        services.AddRecipeStep<DeploymentsStep>();
    }
}
