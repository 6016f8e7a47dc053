using Amue.Portal.Operating.Backups;
using Amue.Portal.Operating.Checkups;
using Amue.Portal.Operating.Errors;
using Amue.Portal.Operating.Jobs;
using Amue.Portal.Operating.Nodes;
using Amue.Portal.Operating.Restoring;
using Amue.Portal.Operating.Telemetry;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Operating;

public sealed class OperatingStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Operating.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ErrorCounter>().AddSingleton<ILoggerProvider>(p => p.GetRequiredService<ErrorCounter>());
        services.AddOperation<RunJobNow>();
        services.AddNavigation(new NavigationItem(Operating.Manifest.Feature, "operating.nav", "/administration/exploitation", 97)
        {
            Kinds = [SpaceKind.Portal],
            Permission = PlatformPermissions.ManagePlatform,
            SignedIn = true,
        });
        AddNode(services);
        AddBackups(services);
        AddCheckups(services);
        services.AddOptions<TelemetrySettings>().Bind(configuration.GetSection(TelemetrySettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<MetricExport>();
    }

    private static void AddNode(IServiceCollection services)
    {
        services.AddScoped<ThisNode>();
        services.AddSingleton<NodeFile>();
        services.AddSingleton(p => new RunningNode(p.GetRequiredService<NodeFile>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NodePulse>().AddHostedService(p => p.GetRequiredService<NodePulse>());
    }

    // Public, and made of what is not: the container would look for public constructors.
    private static void AddBackups(IServiceCollection services)
    {
        services.AddSingleton<PortalFiles>().AddSingleton<PostgresPrograms>().AddSingleton<PostgresSnapshot>();
        services.AddScoped(p => new MakeBackup(
            p.GetRequiredService<DatabaseSettings>(), p.GetRequiredService<PostgresSnapshot>(), p.GetRequiredService<PortalFiles>(),
            p.GetRequiredService<IConfiguration>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TimeProvider>()));
        services.AddTransient<DatabaseTarget>(p => p.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite
            ? new SqliteTarget(p.GetRequiredService<PortalFiles>())
            : new PostgresTarget(p.GetRequiredService<DatabaseSettings>(), p.GetRequiredService<PostgresPrograms>()));
        services.AddScoped(p => new RestoreBackup(
            p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<DatabaseSettings>(), p.GetRequiredService<DatabaseTarget>(),
            p.GetRequiredService<PortalFiles>(), p.GetRequiredService<DataDirectory>(), p.GetRequiredService<AuditLog>()));
    }

    private static void AddCheckups(IServiceCollection services)
    {
        services.AddScoped<DatabaseCheckup>();
        services.AddScoped(p => new Examination(p.GetRequiredService<DatabaseCheckup>(), p.GetServices<ICheckup>()));
        services.AddCheckup<EventCheckup>().AddCheckup<AuditCheckup>().AddCheckup<ClockCheckup>();
        services.AddCheckup<DiskCheckup>().AddCheckup<FileCheckup>().AddCheckup<JobCheckup>().AddCheckup<ConfigurationCheckup>();
    }
}
