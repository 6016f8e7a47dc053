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
    private float[] _scores = [];

    /// <summary>One for each passage.</summary>
    public Span<Mark> Marks => _marks;

    /// <summary>One more than the best passage of each item; 0: none.</summary>
    public Span<int> Best => _best;

    /// <summary>Passages that hold something of the question.</summary>
    public Numbers<int> Touched { get; } = new();

    /// <summary>How much of the question the fullest passage holds.</summary>
    public float Fullest { get; set; }

    /// <summary>Of <see cref="Touched"/>, those with the highest scores.</summary>
    public Numbers<int> Foremost { get; } = new();

    /// <summary>Items of the passages that were looked at.</summary>
    public Numbers<int> Items { get; } = new();

    public static WorkBuffers Rent(int passages, int items)
    {
        var buffers = Kept.TryTake(out var kept) ? kept : new WorkBuffers();
        buffers._marks = AtLeast(buffers._marks, passages);
        buffers._best = AtLeast(buffers._best, items);
        return buffers;
    }

    /// <summary>Room for a score of each touched passage, in their order; what it holds is anybody's.</summary>
    public Span<float> Scores => (_scores = AtLeast(_scores, Touched.Count)).AsSpan(0, Touched.Count);

    public void GiveBack()
    {
        Fullest = 0;
        Wipe(Marks, Touched.Values);
        Wipe(Best, Items.Values);
        Touched.Clear();
        Foremost.Clear();
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
