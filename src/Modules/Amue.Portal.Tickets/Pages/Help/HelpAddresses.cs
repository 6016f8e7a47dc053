using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Tickets.Pages.Help;

/// <summary>Where the help flow leads; the words of the address are French, as everywhere.</summary>
internal static class HelpAddresses
{
    public const string Flow = "/demander-de-l-aide";

    public static string Answers(string text, Guid? journeyId, string? product) =>
        Flow + With(product, ("q", text), ("parcours", journeyId?.ToString()));

    /// <summary>From a product's space: its answers come first.</summary>
    public static string OfProduct(string? product) => Flow + With(product);

    public static string Form(string? text, Guid? journeyId, string? product) =>
        "/demandes/nouvelle" + With(product, ("parcours", journeyId?.ToString()), ("texte", text));

    /// <summary>Opens the answer itself, once the journey has kept that it was opened.</summary>
    public static string Open(Guid journeyId, Guid contentId) =>
        Flow + With(null, ("handler", "Open"), ("parcours", journeyId.ToString()), ("contenu", contentId.ToString()));

    /// <summary>The answer as a fragment, for the pane beside.</summary>
    public static string Beside(Guid journeyId, Guid contentId) =>
        Flow + With(null, ("handler", "Beside"), ("parcours", journeyId.ToString()), ("contenu", contentId.ToString()));

    private static string With(string? product, params (string Name, string? Value)[] parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts.Append(("produit", product)))
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }
}
