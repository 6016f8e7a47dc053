using System.Collections.Concurrent;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// The arrays that a search writes on, as long as the corpus. They are kept clean between searches: who gives them back says what was
/// written on, so that a search for a rare word does not pay for wiping millions of places.
/// </summary>
internal sealed class WorkBuffers
{
    /// <summary>When more than one place in so many was written on, wiping all of them is quicker than looking for them.</summary>
    private const int ShareToWipe = 8;

    // As many as searches that ran at one time: no more than the node has threads at work.
    private static readonly ConcurrentBag<WorkBuffers> Kept = [];

    private Mark[] _marks = [];
    private int[] _best = [];

    /// <summary>One for each passage.</summary>
    public Span<Mark> Marks => _marks;

    /// <summary>One more than the best passage of each item; 0: none.</summary>
    public Span<int> Best => _best;

    /// <summary>Passages that hold something of the question.</summary>
    public Numbers<int> Touched { get; } = new();

    /// <summary>Their items.</summary>
    public Numbers<int> Items { get; } = new();

    public static WorkBuffers Rent(int passages, int items)
    {
        var buffers = Kept.TryTake(out var kept) ? kept : new WorkBuffers();
        buffers._marks = AtLeast(buffers._marks, passages);
        buffers._best = AtLeast(buffers._best, items);
        return buffers;
    }

    public void GiveBack()
    {
        Wipe(Marks, Touched.Values);
        Wipe(Best, Items.Values);
        Touched.Clear();
        Items.Clear();
        Kept.Add(this);
    }

    private static T[] AtLeast<T>(T[] array, int length) => array.Length >= length ? array : new T[length + (length / 8)];

    private static void Wipe<T>(Span<T> array, ReadOnlySpan<int> places)
        where T : struct
    {
        if (places.Length > array.Length / ShareToWipe)
        {
            array.Clear();
            return;
        }

        foreach (var place in places)
        {
            array[place] = default;
        }
    }

    internal struct Mark
    {
        public float Score;

        /// <summary>How much of the question's weight is there.</summary>
        public float Covered;
    }
}
