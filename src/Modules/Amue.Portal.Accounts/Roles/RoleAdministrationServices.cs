using Amue.Portal.Accounts.Correspondents;
using Amue.Portal.Accounts.Experts;
using Amue.Portal.Accounts.People;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Establishments;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Roles;

internal static class RoleAdministrationServices
{
    /// <summary>Who holds what: the lists, the files, giving and taking back, arriving and leaving.</summary>
    public static void AddRoleAdministration(this IServiceCollection services)
    {
        services.AddScoped<RoleOffers>();
        services.AddScoped<RoleChecks>();
        services.AddScoped<RoleAudit>();
        services.AddScoped<RoleScope>();
        services.AddScoped<ScopeWords>();
        services.AddScoped<ListPeople>();
        services.AddScoped<ReadPerson>();
        services.AddScoped<FindPerson>();
        services.AddScoped<FindExperts>();
        services.AddSingleton(new HomeBlock(Manifest.Feature, "WhoKnows", 55) { Kinds = [SpaceKind.Product], SignedIn = true });
        services.AddScoped<ListCorrespondents>();
        services.AddOperation<DescribeCorrespondent>();
        services.AddOperation<RemindOfConfirmations>();
        services.AddJob<RemindOfLapses>(RemindOfLapses.JobName, TimeSpan.FromHours(6));
        services.AddOperation<GrantRole>();
        services.AddOperation<RevokeRole>();
        services.AddOperation<EndMembership>();
        services.AddOperation<BeginMembership>();
        services.AddScoped<IEstablishmentFollower, PeopleFollowEstablishments>();
        services.AddJob<FoldNames>(FoldNames.JobName, TimeSpan.FromDays(1));
        services.AddNavigation(new NavigationItem(Manifest.Feature, "accounts.correspondents.nav", "/administration/correspondants", 81) { Kinds = [SpaceKind.Portal], Permission = AccountPermissions.Manage });
        services.AddNavigation(new NavigationItem(Manifest.Feature, "accounts.people.nav", "/administration/personnes", 80) { Kinds = [SpaceKind.Portal], Permission = AccountPermissions.GrantRoles });
    }
}
