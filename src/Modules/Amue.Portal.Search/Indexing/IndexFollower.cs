using System.Globalization;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Spaces;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Keeps this node's index in step with the event log: before each answer it takes in what was committed since the last, and
/// makes the file again when it is missing, damaged, of another version or of another database.
/// </summary>
internal sealed class IndexFollower(IndexFile file, IServiceScopeFactory scopes, SpaceCatalog spaces, ILogger<IndexFollower> logger) : IDisposable
{
    private const int EventsAtOnce = 500;
    private const int ItemsAtOnce = 200;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private EventPosition? _position;
    private HashSet<long> _takenEarly = [];
    private volatile int _generation;

    /// <summary>Items indexed and to be indexed by a rebuild under way; null when none is.</summary>
    public (int Done, int Total)? Rebuilding { get; private set; }

    /// <summary>After this, what was committed before the call is in the index.</summary>
    /// <returns>Which making of the file answers from now on.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            _position ??= await IsSoundAsync(cancellationToken) ? ReadPosition() : await RebuildAsync(cancellationToken);
            while (await TakeAsync(cancellationToken))
            {
            }

            await TakeEarlyAsync(cancellationToken);
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            logger.LogWarning(failure, "The search index is damaged and is made again");
            _position = await RebuildAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }

        return _generation;
    }

    /// <summary>The file was found to be damaged while reading it: makes it again, once for all who found it so.</summary>
    public async Task MakeAgainAsync(int damagedGeneration, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_generation == damagedGeneration)
            {
                _position = await RebuildAsync(cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var events = await scope.ServiceProvider.GetRequiredService<EventReader>().AfterAsync(_position!.Value, EventsAtOnce, cancellationToken);
        if (events.Count == 0)
        {
            return false;
        }

        var reached = new EventPosition(events[^1].Tx, events[^1].Id);
        await IndexAsync(scope.ServiceProvider, events, reached, cancellationToken);
        _position = reached;
        return events.Count == EventsAtOnce;
    }

    // On PostgreSQL an old open transaction holds back the position; what others committed meanwhile is found all the same,
    // and taken in again when its turn comes.
    private async Task TakeEarlyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unsettled = await scope.ServiceProvider.GetRequiredService<EventReader>().UnsettledAsync(_position!.Value, EventsAtOnce, cancellationToken);
        var unseen = unsettled.Where(e => !_takenEarly.Contains(e.Id)).ToList();
        if (unseen.Count > 0)
        {
            await IndexAsync(scope.ServiceProvider, unseen, _position.Value, cancellationToken);
        }

        _takenEarly = unsettled.Select(e => e.Id).ToHashSet();
    }

    private async Task IndexAsync(IServiceProvider services, IEnumerable<EventRecord> events, EventPosition reached, CancellationToken cancellationToken)
    {
        var changed = events.Where(e => e.Type == EventRecord.TypeOf<ContentChanged>()).Select(e => e.ContentId!.Value).Distinct().ToList();
        var units = await services.GetRequiredService<ContentUnits>().OfAsync(changed, cancellationToken);
        using var connection = file.Open();
        using var writer = new IndexWriter(connection);
        foreach (var id in changed)
        {
            writer.Remove(id);
        }

        foreach (var unit in units)
        {
            writer.Add(unit);
        }

        writer.SetPosition(reached);
        writer.Commit();
    }

    private async Task<EventPosition> RebuildAsync(CancellationToken cancellationToken)
    {
        file.Delete();
        using var connection = file.Open();
        IndexFile.Run(connection, IndexSchema.Create);
        await using var scope = scopes.CreateAsyncScope();
        // The position first: what changes while the corpus is walked is followed afterwards.
        var position = await scope.ServiceProvider.GetRequiredService<EventReader>().LatestAsync(cancellationToken);
        var total = await scope.ServiceProvider.GetRequiredService<ContentUnits>().CountAsync(cancellationToken);
        var done = 0;
        var last = Guid.Empty;
        while (true)
        {
            Rebuilding = (done, total);
            await using var batch = scopes.CreateAsyncScope();
            var content = batch.ServiceProvider.GetRequiredService<ContentUnits>();
            var ids = await content.IdsAfterAsync(last, ItemsAtOnce, cancellationToken);
            if (ids.Count == 0)
            {
                break;
            }

            using var writer = new IndexWriter(connection);
            foreach (var unit in await content.OfAsync(ids, cancellationToken))
            {
                writer.Add(unit);
            }

            writer.Commit();
            done += ids.Count;
            last = ids[^1];
        }

        using (var writer = new IndexWriter(connection))
        {
            writer.SetPosition(position);
            writer.Set("version", IndexSchema.Version);
            writer.Set("database", await DatabaseIdAsync(cancellationToken));
            writer.Commit();
        }

        Rebuilding = null;
        _generation++;
        logger.LogInformation("The search index was made again: {Items} items", done);
        return position;
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = file.Open();
            return Meta(connection, "version") == IndexSchema.Version && Meta(connection, "database") == await DatabaseIdAsync(cancellationToken);
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            return false;
        }
    }

    private EventPosition ReadPosition()
    {
        using var connection = file.Open();
        return new EventPosition(
            long.Parse(Meta(connection, "tx")!, CultureInfo.InvariantCulture),
            long.Parse(Meta(connection, "event")!, CultureInfo.InvariantCulture));
    }

    // The portal space is made once in the life of a database.
    private async Task<string> DatabaseIdAsync(CancellationToken cancellationToken) =>
        (await spaces.CurrentAsync(cancellationToken)).Portal?.Id.ToString("N") ?? "empty";

    private static string? Meta(SqliteConnection connection, string key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() as string;
    }
}
