using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Accounts.Pages.Correspondents;

internal static class CorrespondentAddresses
{
    public const string List = "/administration/correspondants";

    public static string Of(string establishment) => List + new QueryBuilder { { "etablissement", establishment } };

    public static string One(string establishment, string product, Guid account) =>
        $"{List}/{account}" + new QueryBuilder { { "etablissement", establishment }, { "produit", product } };
}
