using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Pages;

/// <summary>Facets as the page shows them: names for identifiers, an address for each choice.</summary>
internal sealed class FacetGroups(ReferentialDirectory referential, TextCatalog texts)
{
    private const int MostLinks = 8;

    public async Task<IReadOnlyList<FacetGroup>> OfAsync(SearchAnswer answer, SearchAddress address, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        if (answer.Facets.Count == 0)
        {
            return [];
        }

        var products = new Dictionary<string, ProductEntry?>();
        foreach (var count in answer.Facets[SearchFacet.Product])
        {
            products[count.Value] = await referential.FindProductAsync(Guid.ParseExact(count.Value, "N"), cancellationToken);
        }

        var establishments = await referential.EstablishmentsAsync(answer.Facets[SearchFacet.Establishment].Select(c => Guid.ParseExact(c.Value, "N")).ToList(), cancellationToken);
        FacetGroup[] groups =
        [
            Group("type", texts["search.facet.type"], SearchFacet.Type, value => (value, texts[$"content.type.{value}.many"])),
            Group("espace", texts["search.facet.space"], SearchFacet.Space, value => spaces.Find(Guid.ParseExact(value, "N")) is { } space ? (space.Key, space.Title) : null),
            Group("produit", texts["search.facet.product"], SearchFacet.Product, value => products[value] is { } product ? (product.Key, product.Name) : null),
            Group("etablissement", texts["search.facet.establishment"], SearchFacet.Establishment, value => establishments.GetValueOrDefault(Guid.ParseExact(value, "N")) is { } establishment ? (establishment.Code, establishment.Name) : null),
            Group(SearchFields.Tag, texts["search.facet.tag"], SearchFacet.Tag, value => (value, value)),
            Group("annee", texts["search.facet.year"], SearchFacet.Year, value => (value, value)),
            // Only requests have states that readers are told.
            Group("etat", texts["search.facet.state"], SearchFacet.State, value => texts.Has($"tickets.state.{value}") ? (value, texts[$"tickets.state.{value}"]) : null),
        ];
        return ChosenAuthor().Concat(groups).Where(g => g.Links.Count > 1 || g.Links.Any(l => l.IsChosen)).ToList();

        // Authors are not counted: who wrote what is found by name, not listed.
        IEnumerable<FacetGroup> ChosenAuthor() => address.Choices.TryGetValue(SearchFields.Author, out var name)
            ? [new FacetGroup(texts["search.facet.author"], [new FacetLink(name, answer.Total, address.With(SearchFields.Author, null).ToString(), IsChosen: true)])]
            : [];

        FacetGroup Group(string field, string title, SearchFacet facet, Func<string, (string Key, string Label)?> name)
        {
            var chosen = address.Choices.GetValueOrDefault(field);
            var links = new List<FacetLink>();
            var whole = address.With(field, null);
            foreach (var count in answer.Facets[facet])
            {
                if (name(count.Value) is not { } named)
                {
                    continue;
                }

                var isChosen = string.Equals(chosen, named.Key, StringComparison.OrdinalIgnoreCase);
                if (isChosen || links.Count < MostLinks)
                {
                    links.Add(new FacetLink(named.Label, count.Items, isChosen ? whole.ToString() : whole.ToString(field, named.Key), isChosen));
                }
            }

            return new FacetGroup(title, links);
        }
    }
}
