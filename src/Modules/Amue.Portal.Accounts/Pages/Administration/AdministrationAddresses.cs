using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Accounts.Pages.Administration;

internal static class AdministrationAddresses
{
    public const string List = "/administration/personnes";
    public const string GiveRole = "/administration/personnes/role";

    public static string Person(Guid id) => $"{List}/{id}";

    public static string People(string? text, string? establishment, string? space, string? after) =>
        List + Query(("q", text), ("etablissement", establishment), ("espace", space), ("apres", after));

    public static string Give(string? login, string? role = null, string? product = null, string? space = null, string? until = null) =>
        GiveRole + Query(("identifiant", login), ("role", role), ("produit", product), ("espace", space), ("jusqu-au", until));

    private static QueryBuilder Query(params (string Name, string? Value)[] values) =>
        new(values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).Select(v => KeyValuePair.Create(v.Name, v.Value!)));
}
