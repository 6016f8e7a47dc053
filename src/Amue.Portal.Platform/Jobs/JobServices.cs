using System.Text.RegularExpressions;
using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Amue.Portal.Platform.Jobs;

public static partial class JobServices
{
    private const string Engine = "jobs";

    /// <summary>A job that runs again so long after each run; it first runs when the server starts.</summary>
    /// <param name="name">Module and verb: <c>tickets.close-silent</c>. Stable: it names the lock between nodes.</param>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IJob =>
        services.AddJob<TJob>(name, JobSchedule.Every(every));

    /// <summary>A job at fixed times, which a stopped server misses: work that must be done belongs to an interval.</summary>
    /// <param name="name">Module and verb: <c>audit.weekly-report</c>. Stable: it names the lock between nodes.</param>
    /// <param name="cron">The five fields of crontab, on the clocks of Paris: <c>30 3 * * 1</c>.</param>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name, string cron)
        where TJob : class, IJob =>
        services.AddJob<TJob>(name, JobSchedule.Cron(cron));

    /// <summary>Runs the jobs as scheduled: only the process that serves does.</summary>
    public static IServiceCollection AddJobHost(this IServiceCollection services) => services.AddHostedService<JobHost>();

    /// <summary>What runs a job by name, on the board.</summary>
    internal static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(JobSettings.Section).Get<JobSettings>() ?? new JobSettings());
        services.AddSingleton<JobLock>(LockOf);
        services.AddSingleton(provider => new JobBoard(provider.GetServices<RegisteredJob>()));
        services.AddSingleton(RunnerOf);
        services.AddSingleton(provider => new JobAgenda(
            provider.GetServices<RegisteredJob>(),
            provider.GetRequiredService<JobSettings>(),
            provider.GetRequiredKeyedService<ISchedulerFactory>(Engine)));
        // Named, the engine keeps its clock to itself: a test that moves the portal's runs jobs by name.
        services.AddQuartz(Engine, quartz => quartz.UseInMemoryStore().UseTimeProvider(TimeProvider.System));
        return services;
    }

    private static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name, JobSchedule schedule)
        where TJob : class, IJob
    {
        if (!Name().IsMatch(name))
        {
            throw new ArgumentException($"\"{name}\" is not a job name such as \"tickets.close-silent\".", nameof(name));
        }

        if (services.Any(service => service.ImplementationInstance is RegisteredJob other && other.Name == name))
        {
            throw new ArgumentException($"There are two jobs \"{name}\".", nameof(name));
        }

        services.TryAddScoped<TJob>();
        return services.AddSingleton(new RegisteredJob(name, typeof(TJob), schedule));
    }

    private static JobLock LockOf(IServiceProvider provider)
    {
        var database = provider.GetRequiredService<DatabaseSettings>();
        return database.Provider == DatabaseProvider.PostgreSql
            ? new PostgresJobLock(database.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is needed for PostgreSql."))
            : new FileJobLock(provider.GetRequiredService<DataDirectory>());
    }

    private static JobRunner RunnerOf(IServiceProvider provider) => new(
        provider.GetServices<RegisteredJob>(),
        provider.GetRequiredService<JobBoard>(),
        provider.GetRequiredService<JobLock>(),
        provider.GetRequiredService<IServiceScopeFactory>(),
        provider.GetRequiredService<IHostApplicationLifetime>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<JobRunner>>());

    // A name is also the name of a file.
    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
