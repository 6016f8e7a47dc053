using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Platform.Tests.Jobs;

/// <summary>A host with jobs, on a data directory of its own unless it is given one.</summary>
internal sealed class JobServer : IAsyncDisposable
{
    public const string Name = "tests.job";

    private readonly IHost _host;
    private readonly TemporaryFolder? _ownData;

    private JobServer(IHost host, TemporaryFolder? ownData)
    {
        _host = host;
        _ownData = ownData;
    }

    public JobRunner Runner => _host.Services.GetRequiredService<JobRunner>();

    public JobAgenda Agenda => _host.Services.GetRequiredService<JobAgenda>();

    public JobState State => Assert.Single(_host.Services.GetRequiredService<JobBoard>().Jobs);

    /// <summary>A server with one job, that comes back after an interval.</summary>
    public static Task<JobServer> StartAsync(Func<CancellationToken, Task> work, TimeSpan every, Action<HostApplicationBuilder>? adjust = null) =>
        StartAsync(builder =>
        {
            builder.Services.AddSingleton(new Work((_, token) => work(token)));
            builder.Services.AddJob<Worker>(Name, every);
            adjust?.Invoke(builder);
        });

    /// <summary>A server where one job runs only when it is asked to.</summary>
    public static Task<JobServer> StartIdleAsync(Func<IServiceProvider, CancellationToken, Task> work, Action<HostApplicationBuilder>? adjust = null) =>
        StartAsync(builder =>
        {
            builder.Configuration["Jobs:Scheduled"] = "false";
            builder.Services.AddSingleton(new Work(work));
            builder.Services.AddJob<Worker>(Name, TimeSpan.FromMilliseconds(1));
            adjust?.Invoke(builder);
        });

    public static Task<JobServer> StartIdleAsync(Func<CancellationToken, Task> work, Action<HostApplicationBuilder>? adjust = null) =>
        StartIdleAsync((_, token) => work(token), adjust);

    public Task<JobRun> RunAsync() => Runner.RunAsync(Name);

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _ownData?.Dispose();
    }

    private static async Task<JobServer> StartAsync(Action<HostApplicationBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DatabaseSettings());
        configure(builder);
        TemporaryFolder? ownData = null;
        if (!builder.Services.Any(service => service.ServiceType == typeof(DataDirectory)))
        {
            ownData = new TemporaryFolder();
            builder.Services.AddSingleton(new DataDirectory(ownData.Path));
        }

        builder.Services.AddJobs(builder.Configuration).AddJobHost();
        var host = builder.Build();
        await host.StartAsync();
        return new JobServer(host, ownData);
    }

    internal sealed record Work(Func<IServiceProvider, CancellationToken, Task> Do);

    internal sealed class Worker(Work work, IServiceProvider scope) : IJob
    {
        public Task ExecuteAsync(CancellationToken cancellationToken) => work.Do(scope, cancellationToken);
    }
}
