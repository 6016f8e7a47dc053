using System.Buffers;
using System.Runtime.InteropServices;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// What one search writes on: a mark for each passage, the best passage of each item, and whether each rule of access lets its
/// reader in, asked once. Borrowed, and given back clean.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly TermIndex _index;
    private readonly ReaderRights _rights;
    private readonly Mark[] _marks;
    private readonly int[] _best;
    private readonly byte[] _readable;

    public Workspace(TermIndex index, ReaderRights rights)
    {
        _index = index;
        _rights = rights;
        _marks = Clean<Mark>(index.PassageCount);
        _best = Clean<int>(index.ItemCount);
        _readable = Clean<byte>(index.Access.Count);
    }

    /// <summary>Passages that hold something of the question.</summary>
    public Numbers<int> Touched { get; } = new();

    public Mark[] Marks => _marks;

    /// <summary>One more than the best passage of each item; 0: none.</summary>
    public int[] Best => _best;

    public bool MayRead(int unit)
    {
        var access = _index.AccessOfUnit[unit];
        ref var known = ref _readable[access];
        if (known == 0)
        {
            known = _index.Access[access] is { } rule && _rights.MayFind(rule) ? Yes : No;
        }

        return known == Yes;
    }

    public void Dispose()
    {
        ArrayPool<Mark>.Shared.Return(_marks);
        ArrayPool<int>.Shared.Return(_best);
        ArrayPool<byte>.Shared.Return(_readable);
    }

    private static T[] Clean<T>(int length)
        where T : unmanaged
    {
        var array = ArrayPool<T>.Shared.Rent(Math.Max(1, length));
        MemoryMarshal.AsBytes(array.AsSpan(0, length)).Clear();
        return array;
    }

    internal struct Mark
    {
        public float Score;

        /// <summary>How much of the question's weight is there.</summary>
        public float Covered;
    }
}
