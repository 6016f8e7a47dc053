using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Referential.Pages;

internal static class ReferentialAddresses
{
    public const string Establishments = "/administration/etablissements";
    public const string NewEstablishment = "/administration/etablissements/nouveau";
    public const string Import = "/administration/etablissements/importer";

    public static string Establishment(string code) => $"{Establishments}/{Uri.EscapeDataString(code)}";

    public static string EditEstablishment(string code) => Establishment(code) + "/modifier";

    public static string ListOf(string? text, string? after) => Establishments + new QueryBuilder(
        new[] { ("q", text), ("apres", after) }.Where(v => !string.IsNullOrWhiteSpace(v.Item2)).Select(v => KeyValuePair.Create(v.Item1, v.Item2!)));
}
