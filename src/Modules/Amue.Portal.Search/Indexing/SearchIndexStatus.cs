namespace Amue.Portal.Search.Indexing;

/// <summary>How this node's index does, for administration pages. Asking costs nothing and waits for nothing.</summary>
public sealed class SearchIndexStatus
{
    private readonly IndexFollower _follower;
    private readonly IndexFile _file;

    internal SearchIndexStatus(IndexFollower follower, IndexFile file)
    {
        _follower = follower;
        _file = file;
    }

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
}
