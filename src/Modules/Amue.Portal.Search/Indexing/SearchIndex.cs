using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Search.Indexing;

/// <summary>This node's index as its operator sees it: how it is, and making it again.</summary>
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

    public async Task<SearchIndexState> ReadAsync(CancellationToken cancellationToken)
    {
        var (items, position) = await Task.Run(_file.Look, cancellationToken);
        var behind = position is { } reached ? (await _events.AfterAsync(reached, SearchIndexState.MostCounted, cancellationToken)).Count : 0;
        return new SearchIndexState(position is not null, items, behind, _follower.Rebuilding, _file.Size);
    }

    /// <summary>Makes the index again from the database, and returns when it is whole. Only in the process that uses it, or when none does.</summary>
    /// <returns>The items that it holds then.</returns>
    public async Task<Outcome<int>> RebuildAsync(Actor actor, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotFound;
        }

        await _audit.RecordAsync(actor, AuditedAction, "search", AuditAct.Done, cancellationToken);
        await _follower.MakeAgainAsync(cancellationToken);
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
