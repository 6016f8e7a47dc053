using System.Globalization;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>What an item is counted under, and what a request narrows to.</summary>
internal static class FacetValues
{
    public static readonly IReadOnlyList<SearchFacet> All = Enum.GetValues<SearchFacet>();

    public static IEnumerable<string> Of(IndexedItem item, SearchFacet facet) => facet switch
    {
        SearchFacet.Type => [item.Type],
        SearchFacet.Space => item.Spaces.Select(Text),
        SearchFacet.Product => item.ProductId is { } product ? [Text(product)] : [],
        SearchFacet.Establishment => item.EstablishmentId is { } establishment ? [Text(establishment)] : [],
        SearchFacet.Tag => item.Tags,
        SearchFacet.Year => [item.UpdatedAt.Year.ToString(CultureInfo.InvariantCulture)],
        _ => [item.State],
    };

    public static string? Chosen(SearchRequest request, SearchFacet facet) => facet switch
    {
        SearchFacet.Type => request.Type,
        SearchFacet.Space => request.SpaceId is { } space ? Text(space) : null,
        SearchFacet.Product => request.ProductId is { } product ? Text(product) : null,
        SearchFacet.Establishment => request.EstablishmentId is { } establishment ? Text(establishment) : null,
        SearchFacet.Tag => request.Tag,
        SearchFacet.Year => request.Year?.ToString(CultureInfo.InvariantCulture),
        _ => request.State,
    };

    private static string Text(Guid id) => id.ToString("N");
}
