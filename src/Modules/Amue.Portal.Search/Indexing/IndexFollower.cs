using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Search.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Keeps this node's index, file and memory, in step with the event log: before each answer it takes in what was committed since the last, and
/// makes the file again when it is missing, damaged, of another version or of another database.
/// </summary>
internal sealed class IndexFollower(IndexFile file, IndexOrigin origin, IndexBuilder builder, Withdrawal withdrawal, UntilCommit<CurrentIndex> inStep, IServiceScopeFactory scopes, TimeProvider time, ILogger<IndexFollower> logger) : IDisposable
{
    private const int EventsAtOnce = 500;
    private const int FewItems = 10_000;

    /// <summary>Taken in within some seconds, for which searches wait; for more they would wait too long.</summary>
    private const int MostEventsBehind = 20_000;

    /// <summary>How long after an index began to be made searches wait for it, before they are content with what is there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private volatile TermIndex? _index;
    private EventPosition? _position;
    private long _begun;
    private long _reached;
    private HashSet<long> _takenEarly = [];
    private EventPosition? _withdrawnTo;
    private Task<EventPosition>? _making;
    private Task _patience = Task.CompletedTask;

    /// <summary>Items indexed and to be indexed by a rebuild under way; null when none is.</summary>
    public (int Done, int Total)? Rebuilding => builder.Progress;

    /// <summary>Why and when this node last made its index again; null when it has not since it started.</summary>
    public (IndexFault Fault, DateTime At)? LastRebuild { get; private set; }

    /// <summary>What searches read; null until the first.</summary>
    public TermIndex? Index => _index;

    /// <summary>
    /// After this, what was committed before the call is in the index, unless it is being made again and takes long, or the node's disk takes
    /// nothing more: then what changed since is not found, by anybody, until it does.
    /// </summary>
    public async Task<CurrentIndex> CatchUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (inStep.Find(out var lastCommit) is { } unchanged)
            {
                return unchanged;
            }

            Task<EventPosition> making;
            Task patience;
            var before = Interlocked.Read(ref _begun);
            await _writing.WaitAsync(cancellationToken);
            try
            {
                if (_reached > before && _position is not null)
                {
                    // Who held the lock began to look after this call: one look serves all who waited for it.
                    return new CurrentIndex(_index!, IsPartial: false);
                }

                var look = Interlocked.Increment(ref _begun);
                if (await ReachAsync(cancellationToken))
                {
                    _reached = look;
                    _withdrawnTo = null;
                    var reached = new CurrentIndex(_index!, IsPartial: false);
                    inStep.Keep(reached, lastCommit);
                    return reached;
                }

                (making, patience) = (_making!, _patience);
            }
            catch (Exception failure) when (IndexFile.IsUnwritable(failure) && _index is not null)
            {
                logger.LogError(failure, "The search index cannot be written: what changed is not found until it can");
                await WithdrawChangedAsync(cancellationToken);
                return new CurrentIndex(_index, IsPartial: true);
            }
            finally
            {
                _writing.Release();
            }

            await Task.WhenAny(making, patience).WaitAsync(cancellationToken);
            if (!making.IsCompleted && _index is { } partial)
            {
                return new CurrentIndex(partial, IsPartial: true);
            }
        }
    }

    /// <summary>The file was found to be damaged while reading it: makes it again, once for all who found it so.</summary>
    public async Task<CurrentIndex> MakeAgainAsync(CurrentIndex damaged, CancellationToken cancellationToken)
    {
        await BeginAgainAsync(IndexFault.Damaged, damaged.Index, cancellationToken);
        return await CatchUpAsync(cancellationToken);
    }

    /// <summary>Somebody asks for it: begins, and does not wait.</summary>
    public Task MakeAgainAsync(CancellationToken cancellationToken) => BeginAgainAsync(IndexFault.Asked, _index, cancellationToken);

    /// <summary>Ends a rebuild under way, which begins again with the next search, and waits until it reads nothing more of the database.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        if (_making is { } making)
        {
            await Task.WhenAny(making);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        _writing.Dispose();
    }

    private async Task BeginAgainAsync(IndexFault fault, TermIndex? of, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(_index, of) && _making is null)
            {
                MakeAgain(fault);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <returns>False while the index is being made.</returns>
    private async Task<bool> ReachAsync(CancellationToken cancellationToken)
    {
        if (_position is null && !await IsMadeAsync(cancellationToken))
        {
            return false;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<EventReader>();
            for (var isFirst = true; await TakeAsync(scope.ServiceProvider, reader, cancellationToken); isFirst = false)
            {
                if (isFirst && await reader.HasMoreThanAsync(MostEventsBehind, _position!.Value, cancellationToken))
                {
                    MakeAgain(IndexFault.Behind);
                    return false;
                }
            }

            await TakeEarlyAsync(scope.ServiceProvider, reader, cancellationToken);
            return true;
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            logger.LogWarning(failure, "The search index is damaged and is made again");
            MakeAgain(IndexFault.Damaged);
            return false;
        }
    }

    private async Task<bool> IsMadeAsync(CancellationToken cancellationToken)
    {
        if (_making is { IsCompleted: true } made)
        {
            _making = null;
            _position = await made;
            return true;
        }

        if (_making is null)
        {
            var fault = await origin.FaultAsync(cancellationToken);
            if (fault is null && await LoadAsync(cancellationToken))
            {
                return true;
            }

            MakeAgain(fault ?? IndexFault.Damaged);
        }

        return false;
    }

    private Task<bool> LoadAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                using var connection = file.Open();
                _index = IndexLoader.Load(connection);
                _position = IndexFile.PositionIn(connection);
                return true;
            }
            catch (Exception failure) when (IndexFile.IsDamage(failure))
            {
                logger.LogWarning(failure, "The search index is damaged and is made again");
                return false;
            }
        },
        cancellationToken);

    private void MakeAgain(IndexFault fault)
    {
        _position = null;
        inStep.Forget();
        LastRebuild = (fault, time.GetUtcNow().UtcDateTime);
        var begun = new TaskCompletionSource();
        _patience = Task.WhenAll(begun.Task, Task.Delay(Patience));
        _making = Task.Run(() => builder.BuildAsync(Begin, _stopping.Token), _stopping.Token);

        void Begin(TermIndex index)
        {
            _index = index;
            begun.SetResult();
        }
    }

    private async Task<bool> TakeAsync(IServiceProvider services, EventReader reader, CancellationToken cancellationToken)
    {
        var events = await reader.AfterAsync(_position!.Value, EventsAtOnce, cancellationToken);
        if (events.Count == 0)
        {
            return false;
        }

        var reached = new EventPosition(events[^1].Tx, events[^1].Id);
        await IndexAsync(services, events, reached, cancellationToken);
        _position = reached;
        return events.Count == EventsAtOnce;
    }

    // On PostgreSQL an old open transaction holds back the position; what others committed meanwhile is found all the same,
    // and taken in again when its turn comes.
    private async Task TakeEarlyAsync(IServiceProvider services, EventReader reader, CancellationToken cancellationToken)
    {
        var unsettled = await reader.UnsettledAsync(_position!.Value, EventsAtOnce, cancellationToken);
        var unseen = unsettled.Where(e => !_takenEarly.Contains(e.Id)).ToList();
        if (unseen.Count > 0)
        {
            await IndexAsync(services, unseen, _position.Value, cancellationToken);
        }

        _takenEarly = unsettled.Select(e => e.Id).ToHashSet();
    }

    private async Task IndexAsync(IServiceProvider services, IEnumerable<EventRecord> events, EventPosition reached, CancellationToken cancellationToken)
    {
        var content = services.GetRequiredService<ContentUnits>();
        var changed = content.ChangedBy(events);
        var read = changed.Count == 0 ? [] : await content.OfAsync(changed, cancellationToken);
        using var connection = file.Open();
        using (var writer = new IndexWriter(connection, _index!))
        {
            foreach (var id in changed)
            {
                writer.Remove(id);
            }

            foreach (var item in read)
            {
                writer.Add(AnalysedItem.Of(item));
            }

            writer.SetPosition(reached);
            writer.Commit();
        }

        if (_index!.ItemCount > (2 * _index.LiveItems) + FewItems)
        {
            // What was replaced is only skipped: from time to time memory is read afresh.
            _index = IndexLoader.Load(connection);
        }
    }

    private async Task WithdrawChangedAsync(CancellationToken cancellationToken)
    {
        // An index that is being made again is made from what the database holds now.
        if (_position is { } written)
        {
            _withdrawnTo = await withdrawal.RunAsync(_index!, _withdrawnTo ?? written, cancellationToken);
        }
    }
}
