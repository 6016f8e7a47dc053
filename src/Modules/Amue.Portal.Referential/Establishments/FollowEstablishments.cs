using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Establishments;

/// <summary>Brings people, rights and content after establishments that were merged or closed. When all has followed it finds nothing.</summary>
internal sealed class FollowEstablishments(IServiceScopeFactory scopes) : IJob
{
    public const string JobName = "referential.follow-establishments";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var gone = await scope.ServiceProvider.GetRequiredService<PortalDb>().Establishments.AsNoTracking()
            .Where(e => e.MergedIntoId != null || e.ClosedAt != null)
            .Select(e => new { e.Id, e.MergedIntoId }).ToListAsync(cancellationToken);
        foreach (var establishment in gone)
        {
            await (establishment.MergedIntoId is { } into
                ? EachAsync(follower => follower.MoveSomeAsync(establishment.Id, into, cancellationToken))
                : EachAsync(follower => follower.CloseSomeAsync(establishment.Id, cancellationToken)));
        }
    }

    // Each step has a scope of its own, so that what one has read does not weigh on the next.
    private async Task EachAsync(Func<IEstablishmentFollower, Task<bool>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        var count = scope.ServiceProvider.GetServices<IEstablishmentFollower>().Count();
        for (var i = 0; i < count; i++)
        {
            bool more;
            do
            {
                await using var own = scopes.CreateAsyncScope();
                more = await step(own.ServiceProvider.GetServices<IEstablishmentFollower>().ElementAt(i));
            }
            while (more);
        }
    }
}
