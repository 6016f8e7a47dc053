using Amue.Portal.Platform;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Establishments;

internal static class EstablishmentServices
{
    private const string ListAddress = "/administration/etablissements";

    /// <summary>Establishments and what is done to them.</summary>
    public static void AddEstablishments(this IServiceCollection services)
    {
        services.AddScoped<ChangeLog>();
        services.AddScoped<EstablishmentRegister>();
        services.AddScoped<ListEstablishments>();
        services.AddScoped<ReadEstablishment>();
        services.AddOperation<DescribeEstablishment>();
        services.AddOperation<AdjustEstablishment>();
        services.AddOperation<MergeEstablishments>();
        services.AddOperation<CloseEstablishment>();
        services.AddScoped<EstablishmentLines>();
        services.AddScoped<DeploymentLines>();
        services.AddOperation<ImportReferential>();
        services.AddScoped<ExportDeployments>();
        services.AddScoped<IEstablishmentFollower, RightsFollowEstablishments>();
        services.AddScoped<IEstablishmentFollower, ContentFollowsEstablishments>();
        services.AddJob<FollowEstablishments>(FollowEstablishments.JobName, TimeSpan.FromMinutes(10));
        services.AddNavigation(new NavigationItem(Manifest.Feature, "referential.nav.establishments", ListAddress, 82) { Kinds = [SpaceKind.Portal], Permission = ReferentialPermissions.Manage });
        services.AddNavigation(new NavigationItem(Manifest.Feature, "referential.nav.establishment", ListAddress, 82) { Kinds = [SpaceKind.Portal], Permission = ReferentialPermissions.DescribeEstablishment });
    }
}
