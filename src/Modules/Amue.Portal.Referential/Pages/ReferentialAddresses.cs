using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Referential.Pages;

internal static class ReferentialAddresses
{
    public const string Establishments = "/administration/etablissements";
    public const string NewEstablishment = "/administration/etablissements/nouveau";
    public const string Import = "/administration/etablissements/importer";

    /// <summary>A CSV file of every deployment.</summary>
    public const string ExportDeployments = Import + "?handler=Deployments";

    public const string Products = "/administration/produits";
    public const string NewProduct = "/administration/produits/nouveau";
    public const string Groups = "/administration/groupes";
    public const string NewGroup = "/administration/groupes/nouveau";

    public static string Product(string key) => $"{Products}/{Uri.EscapeDataString(key)}";

    public static string EditProduct(string key) => Product(key) + "/modifier";

    public static string Group(string key) => $"{Groups}/{Uri.EscapeDataString(key)}";

    /// <param name="product">The key of the one to put in place or to say more of; empty: to choose there.</param>
    public static string Deployment(string code, string product = "") =>
        Establishment(code) + "/deploiement" + (product.Length == 0 ? "" : "?produit=" + Uri.EscapeDataString(product));

    public static string Person(Guid account) => $"/administration/personnes/{account}";

    public static string Establishment(string code) => $"{Establishments}/{Uri.EscapeDataString(code)}";

    public static string EditEstablishment(string code) => Establishment(code) + "/modifier";

    public static string ListOf(string? text, string? after) => Establishments + new QueryBuilder(
        new[] { ("q", text), ("apres", after) }.Where(v => !string.IsNullOrWhiteSpace(v.Item2)).Select(v => KeyValuePair.Create(v.Item1, v.Item2!)));
}
