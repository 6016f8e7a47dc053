using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>Finds the items that a question is about, counts them, and puts the first in order.</summary>
internal static class Matching
{
    /// <summary>An item that holds less of the question than this share of what the fullest one holds is no result.</summary>
    private const double LeastShare = 0.34;

    private const int Reranked = 60;

    /// <summary>Of a long item several passages may be among the best.</summary>
    private const int PassagesOfOne = 4;

    /// <param name="authors">Only what these wrote; null: whoever did.</param>
    public static Matches Run(TermIndex index, Question question, SearchRequest request, IReadOnlySet<Guid>? authors, Workspace work, DateTime now)
    {
        PassageScoring.Score(index, question.Terms, request.Except is { } except ? index.NumberOf(except) : null, work);
        var filter = new ItemFilter(index, question, request, authors, work);
        var wanted = Math.Max(Reranked, request.Skip + request.Take);
        var (first, total) = request is { OnlyBest: true, WithFacets: false, Order: SearchOrder.Relevance } && !filter.Narrows
            ? Best(index, request, wanted, filter, work.Buffers)
            : First(index, request, wanted, filter, work.Buffers, work.Buffers.Touched.Values);
        return new Matches(InOrder(index, question, request, work, now, first), total, filter.Counts());
    }

    private static (PriorityQueue<int, double> Items, int Total) Best(TermIndex index, SearchRequest request, int wanted, ItemFilter filter, WorkBuffers buffers)
    {
        var passages = HighScores.Find(buffers, wanted * PassagesOfOne);
        var best = First(index, request, wanted, filter, buffers, passages);
        return best.Total >= wanted || passages.Length == buffers.Touched.Count ? best : First(index, request, wanted, filter, buffers, buffers.Touched.Values);
    }

    /// <summary>The items of some passages, by their best one, and how many there are.</summary>
    private static (PriorityQueue<int, double> Items, int Total) First(
        TermIndex index, SearchRequest request, int wanted, ItemFilter filter, WorkBuffers buffers, ReadOnlySpan<int> passages)
    {
        MarkBestPassages(index, buffers, passages);
        var first = new PriorityQueue<int, double>();
        var total = 0;
        var marks = buffers.Marks;
        var best = buffers.Best;
        var leastCovered = buffers.Fullest * LeastShare;
        var least = double.MaxValue;
        foreach (var number in buffers.Items.Values)
        {
            var mark = marks[best[number] - 1];
            if (mark.Covered < leastCovered || !filter.Allows(number))
            {
                continue;
            }

            total++;
            var rank = request.Order switch
            {
                SearchOrder.Newest => index.Item(number).Item.UpdatedAt.Ticks,
                SearchOrder.Oldest => -index.Item(number).Item.UpdatedAt.Ticks,
                _ => (double)mark.Score,
            };
            if (first.Count < wanted)
            {
                first.Enqueue(number, rank);
                least = Math.Min(least, rank);
            }
            else if (rank > least)
            {
                first.EnqueueDequeue(number, rank);
                _ = first.TryPeek(out _, out least);
            }
        }

        return (first, total);
    }

    private static void MarkBestPassages(TermIndex index, WorkBuffers buffers, ReadOnlySpan<int> among)
    {
        var passages = index.Passages;
        var marks = buffers.Marks;
        var bestOf = buffers.Best;
        foreach (var passage in among)
        {
            var item = passages[passage].Item;
            ref var best = ref bestOf[item];
            if (best == 0)
            {
                buffers.Items.Add(item);
                best = passage + 1;
            }
            else if (marks[passage].Score > marks[best - 1].Score)
            {
                best = passage + 1;
            }
        }
    }

    private static List<ScoredItem> InOrder(TermIndex index, Question question, SearchRequest request, Workspace work, DateTime now, PriorityQueue<int, double> first)
    {
        var numbers = new List<int>(first.Count);
        while (first.TryDequeue(out var number, out _))
        {
            numbers.Add(number);
        }

        numbers.Reverse();
        var reranking = new Reranking(index, question, work, now);
        var scored = numbers.Take(Reranked).Select(Score).ToList();
        if (request.Order == SearchOrder.Relevance)
        {
            scored = scored.OrderByDescending(s => s.Score).ThenBy(s => s.Item).ToList();
        }

        return scored.Concat(numbers.Skip(Reranked).Select(Score)).ToList();

        ScoredItem Score(int number)
        {
            var passage = work.Buffers.Best[number] - 1;
            return reranking.Score(number, passage, work.Buffers.Marks[passage].Score);
        }
    }
}
