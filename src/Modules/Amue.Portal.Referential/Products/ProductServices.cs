using Amue.Portal.Platform;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Products;

internal static class ProductServices
{
    /// <summary>Products, where they are in place, who supports them, and what is done to these.</summary>
    public static void AddProducts(this IServiceCollection services)
    {
        services.AddScoped<ListProducts>();
        services.AddScoped<ReadProduct>();
        services.AddScoped<ReadDeployment>();
        services.AddScoped<ReadGroups>();
        services.AddScoped<CorrespondentRegister>();
        services.AddOperation<DescribeProduct>();
        services.AddOperation<DescribeDeployment>();
        services.AddOperation<DescribeGroup>();
        services.AddOperation<RemoveGroupMember>();
        services.AddNavigation(new NavigationItem(Manifest.Feature, "referential.nav.products", "/administration/produits", 83) { Kinds = [SpaceKind.Portal], Permission = ReferentialPermissions.Manage });
        services.AddNavigation(new NavigationItem(Manifest.Feature, "referential.nav.groups", "/administration/groupes", 84) { Kinds = [SpaceKind.Portal], Permission = ReferentialPermissions.Manage });
    }
}
