using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Search.Indexing;

/// <summary>This node's index as those who look after it see it: how it does, and making it again. It heals itself, so that is for who wants to be sure.</summary>
public sealed class SearchIndex
{
    public const string AuditedAction = "search.rebuild";

    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly IndexFollower _follower;
    private readonly IndexFile _file;
    private readonly EventReader _events;
    private readonly AuditLog _audit;

    internal SearchIndex(IndexFollower follower, IndexFile file, EventReader events, AuditLog audit)
    {
        _follower = follower;
        _file = file;
        _events = events;
        _audit = audit;
    }

    /// <summary>What is in memory. Asking costs nothing and waits for nothing.</summary>
    public IndexState Read()
    {
        var index = _follower.Index;
        var rebuilding = _follower.Rebuilding;
        var last = _follower.LastRebuild;
        return new IndexState(IndexSchema.Version, index?.LiveItems ?? 0, index?.PassageCount ?? 0, index?.TermCount ?? 0, _file.Size)
        {
            Done = rebuilding?.Done,
            Total = rebuilding?.Total,
            LastFault = last?.Fault,
            LastMadeAt = last?.At,
        };
    }

    /// <summary>What is on the disk, and how far it is behind the log.</summary>
    public async Task<SearchIndexState> ReadFileAsync(CancellationToken cancellationToken)
    {
        var (items, position) = await Task.Run(_file.Look, cancellationToken);
        var behind = position is { } reached ? (await _events.AfterAsync(reached, SearchIndexState.MostCounted, cancellationToken)).Count : 0;
        return new SearchIndexState(position is not null, items, behind, _follower.Rebuilding, _file.Size);
    }

    /// <summary>Begins to make the index again from the database, and does not wait. Only in the process that uses it, or when none does.</summary>
    public async Task<Outcome<Done>> BeginAgainAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotFound;
        }

        if (!actor.MayPortalWide(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        await _follower.MakeAgainAsync(cancellationToken);
        await _audit.RecordAsync(actor, new AuditAct(AuditedAction, "search"), cancellationToken);
        return Done.Instance;
    }

    /// <summary>As <see cref="BeginAgainAsync"/>, and returns when it is whole.</summary>
    /// <returns>The items that it holds then.</returns>
    public async Task<Outcome<int>> MakeAgainAsync(Actor actor, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var begun = await BeginAgainAsync(actor, cancellationToken);
        if (!begun.Succeeded)
        {
            return begun.Refusal;
        }

        var whole = UntilWholeAsync(cancellationToken);
        while (await Task.WhenAny(whole, Task.Delay(BetweenReports, cancellationToken)) != whole)
        {
            if (_follower.Rebuilding is { } under)
            {
                progress?.Report(under);
            }
        }

        return await whole;
    }

    private async Task<int> UntilWholeAsync(CancellationToken cancellationToken)
    {
        CurrentIndex current;
        do
        {
            current = await _follower.CatchUpAsync(cancellationToken);
        }
        while (current.IsPartial);
        return current.Index.LiveItems;
    }
}
