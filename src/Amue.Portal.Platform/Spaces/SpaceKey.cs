using System.Text.RegularExpressions;

namespace Amue.Portal.Platform.Spaces;

/// <summary>What a space may be called in an address. Words that the portal's own addresses use are reserved.</summary>
public static partial class SpaceKey
{
    public const int MaxLength = 40;

    private static readonly HashSet<string> Reserved =
    [
        "a-propos", "accessibilite", "admin", "administration", "aide", "api", "assets", "assistant", "catalogue-services", "charte",
        "composants", "confidentialite", "connexion", "dadm", "deconnexion", "demander-de-l-aide", "demandes", "demonstration", "donnees-ouvertes", "eco", "en", "erreur", "espaces", "experts",
        "etab", "favicon.ico", "fr", "health", "invitation", "lib", "moi", "open-data", "pages", "parcours", "pilotage", "raccourcis", "recherche", "robots.txt",
        "signin", "sitemap.xml", "static", "suivi", "widget.js", "well-known",
    ];

    public static bool IsReserved(string key) => Reserved.Contains(key);

    /// <summary>Lower-case letters, digits and single hyphens, beginning with a letter.</summary>
    public static bool IsWellFormed(string key) => key.Length <= MaxLength && Shape().IsMatch(key);

    /// <returns>A resource key that says what is wrong, or null when the key may name a space.</returns>
    public static string? Problem(string key) =>
        !IsWellFormed(key) ? "spaces.key.malformed" : IsReserved(key) ? "spaces.key.reserved" : null;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
