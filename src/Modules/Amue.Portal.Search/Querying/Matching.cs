using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>Finds the items that a question is about, counts them, and puts the first in order.</summary>
internal static class Matching
{
    /// <summary>An item that holds less of the question than this share of what the fullest one holds is no result.</summary>
    private const double LeastShare = 0.34;

    private const int Reranked = 60;

    /// <summary>An item is long: several of the best passages may be of one.</summary>
    private const int PassagesOfOne = 4;

    /// <param name="authors">Only what these wrote; null: whoever did.</param>
    public static Matches Run(TermIndex index, Question question, SearchRequest request, IReadOnlySet<Guid>? authors, Workspace work, DateTime now)
    {
        PassageScoring.Score(index, question.Terms, request.Except is { } except ? index.NumberOf(except) : null, work);
        var sequences = new SequenceFilter(index, work, question);
        var facets = new FacetCounting(index.Facets, request);
        var wanted = Math.Max(Reranked, request.Skip + request.Take);
        if (request is { OnlyBest: true, Order: SearchOrder.Relevance } && authors is null && !sequences.Narrows && !facets.Narrows)
        {
            MarkBestPassages(index, work.Buffers, HighScores.Find(work.Buffers, wanted * PassagesOfOne));
            if (First() is var best && (best.Total >= wanted || work.Buffers.Foremost.Count == 0))
            {
                return Found(best);
            }
        }

        MarkBestPassages(index, work.Buffers, work.Buffers.Touched.Values);
        return Found(First());

        Matches Found((PriorityQueue<int, double> Items, int Total) first) => new(InOrder(index, question, request, work, now, first.Items), first.Total, facets.Counts());

        (PriorityQueue<int, double> Items, int Total) First()
        {
            var first = new PriorityQueue<int, double>();
            var total = 0;
            var facetSetOf = index.FacetSetOf;
            var marks = work.Buffers.Marks;
            var best = work.Buffers.Best;
            var leastCovered = work.Buffers.Fullest * LeastShare;
            var least = double.MaxValue;
            foreach (var number in work.Buffers.Items.Values)
            {
                var mark = marks[best[number] - 1];
                if (mark.Covered < leastCovered || !sequences.Allows(number) || !IsBy(authors, index, number) || !facets.Take(facetSetOf[number]))
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
    }

    private static bool IsBy(IReadOnlySet<Guid>? authors, TermIndex index, int number) =>
        authors is null || (index.Item(number).Item.AuthorId is { } author && authors.Contains(author));

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
