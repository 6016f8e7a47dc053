using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Tickets.Naming;

/// <summary>Names for what a page shows.</summary>
internal sealed class KnownNames(
    IReadOnlyDictionary<Guid, ProductEntry> products,
    IReadOnlyDictionary<Guid, EstablishmentEntry> establishments,
    IReadOnlyDictionary<Guid, PersonName> people)
{
    public static KnownNames None { get; } = new(
        new Dictionary<Guid, ProductEntry>(), new Dictionary<Guid, EstablishmentEntry>(), new Dictionary<Guid, PersonName>());

    public IEnumerable<ProductEntry> Products => products.Values.OrderBy(p => p.Name, StringComparer.CurrentCulture);

    public string Product(Guid id) => products.TryGetValue(id, out var product) ? product.Name : "";

    public LocalizedText? Category(Guid productId, string? code) =>
        code is not null && products.TryGetValue(productId, out var product) ? product.Categories.FirstOrDefault(c => c.Code == code)?.Label : null;

    public string Establishment(Guid id) => establishments.TryGetValue(id, out var establishment) ? establishment.Name : "";

    /// <summary>Null: nobody, or the portal itself.</summary>
    public PersonName? Person(Guid? accountId) => accountId is { } id ? people.GetValueOrDefault(id) : null;
}
