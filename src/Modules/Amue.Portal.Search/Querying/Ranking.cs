namespace Amue.Portal.Search.Querying;

/// <summary>From passages to items: an item is as good as its best passage, and a little better for each further one.</summary>
internal static class Ranking
{
    private const double FurtherPassage = 0.1;
    private const int FurtherPassages = 2;

    /// <returns>The best passage of each item with the item's score, best first.</returns>
    public static IEnumerable<(PassageMatch Best, double Score)> Items(IEnumerable<PassageMatch> matches) =>
        matches.GroupBy(m => m.ContentId)
            .Select(item =>
            {
                var passages = item.OrderByDescending(m => m.Score).Take(1 + FurtherPassages).ToList();
                return (Best: passages[0], Score: passages[0].Score + (FurtherPassage * passages.Skip(1).Sum(m => m.Score)));
            })
            .OrderByDescending(item => item.Score).ThenBy(item => item.Best.ContentId);
}
