using Amue.Portal.Accounts;
using Amue.Portal.Knowledge;
using Amue.Portal.Notifications;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential;
using Amue.Portal.Search;
using Amue.Portal.Spaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Tickets.Tests;

/// <summary>The modules that requests need, on one database, without the server.</summary>
internal static class PortalServices
{
    public static IHost Build(DatabaseProvider provider, string connectionString, string folder, TimeProvider clock)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = connectionString,
            ["Portal:PublicAddress"] = "https://portail.example.org",
        });
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(new DataDirectory(folder));
        var modules = new ModuleCatalog(
        [
            new ReferentialStartup(), new AccountsStartup(), new NotificationsStartup(), new SpacesStartup(), new KnowledgeStartup(), new SearchStartup(),
            new TicketsStartup(),
        ]);
        builder.Services.AddPlatform(builder.Configuration, modules);
        foreach (var module in modules.Modules)
        {
            module.ConfigureServices(builder.Services, builder.Configuration);
        }

        return builder.Build();
    }
}
