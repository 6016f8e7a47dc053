using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Tickets.Tests.History;

/// <summary>A recipe that gives the portal of one test a past.</summary>
internal static class PastRecipe
{
    public const string Story =
        """
        { "product": "sifac", "category": "DEP", "subjects": [ "Facture rejetée de {mois}", "Facture en attente" ], "description": "Une facture attend à l'{composante}.",
          "solution": "Relancez l'intégration.", "evidence": { "transaction": "Suivi", "steps": "Ouvrir, lire." },
          "question": "Quel est son statut ?", "answer": "Rejetée.", "note": "Vu ailleurs.", "objection": "Toujours rejetée.", "secondSolution": "Rouvrez l'engagement." }
        """;

    private const string Others =
        """
        { "product": "sifac", "category": "DEP", "subjects": [ "Où est le calendrier ?" ], "description": "Je le cherche.", "solution": "Dans l'espace.", "solvedAt": "N1",
          "evidence": { "transaction": "Aucune" } },
        { "product": "sifac", "category": "DEP", "subjects": [ "Coordonnées visibles" ], "description": "Une pièce les montre.", "solution": "Elle est masquée.", "confidential": "BankDetails",
          "evidence": { "transaction": "Pièces", "steps": "Ouvrir." } }
        """;

    public static string Of(int days = 45, double perDay = 1.5, string stories = Story + "," + Others) =>
        $$"""{ "name": "past", "steps": [ { "name": "requestHistory", "seed": 7, "days": {{days}}, "perDay": {{perDay.ToString(System.Globalization.CultureInfo.InvariantCulture)}}, "stories": [ {{stories}} ] } ] }""";

    public static void AllowIn(RequestsPortal portal) => portal.Get<IConfiguration>()["Portal:Demo"] = "true";

    public static Task<RecipeRun> RunAsync(RequestsPortal portal, string recipe, IProgress<RecipeProgress>? progress = null, CancellationToken cancellationToken = default) =>
        portal.Get<RecipeRunner>().RunAsync(
            RecipeReader.Read(recipe, new RecipeSource("past", IsTrusted: true)), new RecipeContext(Actor.System("test")), progress, cancellationToken);
}
