using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Spaces;

/// <summary>The spaces in memory, read again when the spaces stamp has changed (by this node, another one, or the command line).</summary>
public sealed class SpaceCatalog(IServiceScopeFactory scopes, ModuleCatalog modules) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private (Guid Stamp, SpaceDirectory Directory)? _current;

    internal Guid InstanceId { get; } = Guid.NewGuid();

    /// <summary>The directory last read, without asking the database: for code that runs after the request's first look.</summary>
    public SpaceDirectory Latest => _current?.Directory ?? new SpaceDirectory([]);

    public async Task<SpaceDirectory> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await CurrentAsync(scope.ServiceProvider.GetRequiredService<StampReader>(), cancellationToken);
    }

    /// <summary>As of the moment at which a request, or a job, has read the stamps.</summary>
    public async Task<SpaceDirectory> CurrentAsync(StampReader stamps, CancellationToken cancellationToken)
    {
        var stamp = await stamps.ReadAsync(cancellationToken);
        if (_current is { } known && known.Stamp == stamp.Spaces)
        {
            return known.Directory;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } loaded && loaded.Stamp == stamp.Spaces)
            {
                return loaded.Directory;
            }

            var alwaysOn = modules.Features.Where(f => f.IsAlwaysOn).Select(f => f.Id).ToList();
            var rows = await stamps.Db.Spaces.AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancellationToken);
            var directory = new SpaceDirectory(rows.Select(s => new SpaceEntry(
                s.Id, s.Key, s.Kind, s.Title, s.Description, s.Appearance.Welcome, s.ProductId, s.EstablishmentId, s.Brand,
                s.Features.Concat(alwaysOn).ToHashSet())
            {
                Logo = s.Logo,
                Menu = s.Menu ?? [],
                Home = s.Home ?? [],
                Banner = s.Banner,
                FormerKeys = s.FormerKeys ?? [],
                IsArchived = s.ArchivedAt is not null,
            }));
            _current = (stamp.Spaces, directory);
            return directory;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();
}
