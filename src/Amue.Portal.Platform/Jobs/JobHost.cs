using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Platform.Jobs;

/// <summary>Jobs begin when the application has started and end before it has stopped.</summary>
internal sealed class JobHost(JobAgenda agenda) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => agenda.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => agenda.StopAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
