namespace Amue.Portal.Platform.Data;

/// <summary>What was read of the database, kept for everybody until anything is committed to it.</summary>
public sealed class UntilCommit<T>(CommitWatch commits)
    where T : class
{
    private volatile Kept? _kept;

    /// <param name="lastCommit">Before reading: what <see cref="Keep"/> is to be told with what was read.</param>
    /// <returns>Null when it is to be read: something was committed since, or nobody has read it yet.</returns>
    public T? Find(out long? lastCommit)
    {
        lastCommit = commits.LastCommit();
        return lastCommit is not null && _kept is { } kept && kept.LastCommit == lastCommit ? kept.Value : null;
    }

    public void Keep(T value, long? lastCommit) => _kept = lastCommit is { } known ? new Kept(value, known) : null;

    public void Forget() => _kept = null;

    private sealed record Kept(T Value, long LastCommit);
}
