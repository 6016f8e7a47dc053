namespace Amue.Portal.Search.Querying;

/// <param name="Hits">Best first.</param>
/// <param name="IsEmptyQuestion">Nothing was left to look for: no word, or only words that every text has.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, bool IsEmptyQuestion);
