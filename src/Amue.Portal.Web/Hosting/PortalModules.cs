using Amue.Portal.Accounts;
using Amue.Portal.Audit;
using Amue.Portal.Commitments;
using Amue.Portal.Knowledge;
using Amue.Portal.Notifications;
using Amue.Portal.Operating;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential;
using Amue.Portal.Search;
using Amue.Portal.Spaces;
using Amue.Portal.Theme.Clair;
using Amue.Portal.Tickets;

namespace Amue.Portal.Web.Hosting;

/// <summary>What this host is made of. A module is added here and nowhere else.</summary>
public static class PortalModules
{
    public static ModuleCatalog Create() => new(
    [
        new ReferentialStartup(),
        new AccountsStartup(),
        new NotificationsStartup(),
        new SpacesStartup(),
        new KnowledgeStartup(),
        new SearchStartup(),
        new TicketsStartup(),
        new AuditStartup(),
        new CommitmentsStartup(),
        new OperatingStartup(),
        new ClairStartup(),
    ]);
}
