namespace Amue.Portal.Search.Querying;

/// <summary>What results are counted by, and narrowed to.</summary>
public enum SearchFacet
{
    Type,
    Space,
    Product,
    Establishment,
    Tag,
    Year,
    State,
}
