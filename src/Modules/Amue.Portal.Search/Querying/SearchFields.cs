using System.Globalization;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;

namespace Amue.Portal.Search.Querying;

/// <summary>The fields that a question and an address narrow by, under the same names: <c>produit:sifac</c>, <c>?produit=sifac</c>.</summary>
internal sealed class SearchFields(ReferentialDirectory referential, ContentTypeCatalog types)
{
    public const string Tag = "mot";

    public const string Author = "auteur";

    public static readonly IReadOnlySet<string> Names = new HashSet<string> { "type", "espace", "produit", "etablissement", Tag, Author, "annee", "etat" };

    /// <returns>The request narrowed, or null when the value names nothing there is.</returns>
    public async Task<SearchRequest?> NarrowAsync(SearchRequest request, string field, string value, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        switch (field)
        {
            case "type":
                return types.Find(value) is null ? null : request with { Type = value };
            case "espace":
                return spaces.Find(value) is { } space ? request with { SpaceId = space.Id } : null;
            case "produit":
                return await referential.FindProductAsync(value.ToLowerInvariant(), cancellationToken) is { } product ? request with { ProductId = product.Id } : null;
            case "etablissement":
                return await referential.FindEstablishmentAsync(value.ToUpperInvariant(), cancellationToken) is { } establishment ? request with { EstablishmentId = establishment.Id } : null;
            case "annee":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? request with { Year = year } : null;
            case "etat":
                return value.Length == 0 ? null : request with { State = value };
            case Author:
                // Taken whoever it names: that nobody is named so must look like nobody having written so.
                return value.Length == 0 ? null : request with { Author = value };
            default:
                return value.Length == 0 ? null : request with { Tag = value };
        }
    }
}
