namespace Amue.Portal.Search.Querying;

internal sealed record Matches(IReadOnlyList<ScoredItem> First, int Total, IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets);
