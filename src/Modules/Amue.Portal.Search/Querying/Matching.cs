using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>Finds the items that a question is about, counts them, and puts the first in order.</summary>
internal static class Matching
{
    /// <summary>An item that holds less of the question than this share of what the fullest one holds is no result.</summary>
    private const double LeastShare = 0.34;

    private const int Reranked = 100;

    /// <param name="authors">Only what these wrote; null: whoever did.</param>
    public static Matches Run(TermIndex index, Question question, SearchRequest request, IReadOnlySet<Guid>? authors, Workspace work, DateTime now)
    {
        PassageScoring.Score(index, question.Terms, work);
        var items = BestPassages(index, work, request.Except is { } except ? index.NumberOf(except) : null, out var fullest);
        var sequences = new SequenceFilter(index, work, question);
        var facets = new FacetCounting(index.Facets, request);
        var wanted = Math.Max(Reranked, request.Skip + request.Take);
        var first = new PriorityQueue<int, double>();
        var total = 0;
        var facetSetOf = index.FacetSetOf;
        foreach (var number in items.Values)
        {
            var mark = work.Marks[work.Best[number] - 1];
            if (mark.Covered < fullest * LeastShare || !sequences.Allows(number) || !IsBy(authors, index, number) || !facets.Take(facetSetOf[number]))
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
            }
            else
            {
                first.EnqueueDequeue(number, rank);
            }
        }

        return new Matches(InOrder(index, question, request, work, now, first), total, facets.Counts());
    }

    private static bool IsBy(IReadOnlySet<Guid>? authors, TermIndex index, int number) =>
        authors is null || (index.Item(number).Item.AuthorId is { } author && authors.Contains(author));

    private static Numbers<int> BestPassages(TermIndex index, Workspace work, int? except, out float fullest)
    {
        var items = new Numbers<int>();
        fullest = 0;
        var unitOf = index.UnitOfPassage;
        var itemOf = index.ItemOfUnit;
        foreach (var passage in work.Touched.Values)
        {
            var item = itemOf[unitOf[passage]];
            if (item == except)
            {
                continue;
            }

            ref var best = ref work.Best[item];
            if (best == 0)
            {
                items.Add(item);
                best = passage + 1;
            }
            else if (work.Marks[passage].Score > work.Marks[best - 1].Score)
            {
                best = passage + 1;
            }

            fullest = Math.Max(fullest, work.Marks[passage].Covered);
        }

        return items;
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
        var scored = numbers.Take(Reranked).Select(n => reranking.Score(n, work.Best[n] - 1, work.Marks[work.Best[n] - 1].Score)).ToList();
        if (request.Order == SearchOrder.Relevance)
        {
            scored = scored.OrderByDescending(s => s.Score).ThenBy(s => s.Item).ToList();
        }

        var rest = numbers.Skip(Reranked).Select(n => reranking.Score(n, work.Best[n] - 1, work.Marks[work.Best[n] - 1].Score));
        return scored.Concat(rest).ToList();
    }
}
