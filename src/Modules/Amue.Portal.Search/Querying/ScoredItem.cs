namespace Amue.Portal.Search.Querying;

/// <summary>An item that matches, by its best passage.</summary>
internal sealed record ScoredItem(int Item, int Passage, Explanation Explanation)
{
    public double Score => Explanation.Score;
}
