using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Referential.Pages;

internal static class ReferentialAddresses
{
    public const string Establishments = "/admin/etablissements";
    public const string NewEstablishment = "/admin/etablissements/nouveau";
    public const string Import = "/admin/etablissements/importer";

    public static string Establishment(string code) => $"{Establishments}/{Uri.EscapeDataString(code)}";

    public static string EditEstablishment(string code) => Establishment(code) + "/modifier";

    public static string ListOf(string? text, string? after) => Establishments + new QueryBuilder(
        new[] { ("q", text), ("apres", after) }.Where(v => !string.IsNullOrWhiteSpace(v.Item2)).Select(v => KeyValuePair.Create(v.Item1, v.Item2!)));
}
