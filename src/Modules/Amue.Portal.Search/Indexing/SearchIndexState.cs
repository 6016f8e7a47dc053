namespace Amue.Portal.Search.Indexing;

/// <summary>How this node's index is.</summary>
/// <param name="Exists">There is a sound file; without one the next search or start makes it.</param>
/// <param name="Items">Items that it holds.</param>
/// <param name="Behind">Events of the log that it has not taken in; at most <see cref="MostCounted"/>.</param>
/// <param name="Rebuilding">Items done and to be done by a rebuild under way in this process.</param>
/// <param name="FileBytes">Size of the file.</param>
public sealed record SearchIndexState(bool Exists, int Items, int Behind, (int Done, int Total)? Rebuilding, long FileBytes)
{
    public const int MostCounted = 1_000;
}
