using System.Net;

namespace Amue.Portal.Architecture.Tests;

/// <summary>One address of the portal, and what it answers to a reader who only asks.</summary>
/// <param name="Pattern">As routing knows it.</param>
/// <param name="Sample">An address of that pattern.</param>
/// <param name="ToVisitors">What an anonymous reader gets; a redirect is to sign in unless <paramref name="Elsewhere"/> says where.</param>
/// <param name="ToMembers">What everyone signed in gets.</param>
/// <param name="Elsewhere">Where a redirect that is not the sign-in leads.</param>
internal sealed record ListedRoute(string Pattern, string Sample, HttpStatusCode ToVisitors, HttpStatusCode ToMembers, string? Elsewhere = null)
{
    public static IReadOnlyList<ListedRoute> All { get; } =
    [
        Public("", "/"),
        Public("{space:space}", "/sifac"),
        Public("articles", "/articles"),
        Public("{space:space}/articles", "/sifac/articles"),
        Public("{space:space}/articles/{slug}", "/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente"),
        Signed("articles/{slug}", "/articles/no-such-article", HttpStatusCode.NotFound),
        Public("recherche", "/recherche?q=recette"),
        Signed("espaces", "/espaces"),
        Signed("demander-de-l-aide", "/demander-de-l-aide"),
        Signed("demander-de-l-aide/merci", "/demander-de-l-aide/merci"),
        Signed("demandes", "/demandes"),
        Signed("demandes/{number}", "/demandes/DA-1999-000001", HttpStatusCode.NotFound),
        Signed("demandes/file", "/demandes/file"),
        Signed("demandes/nouvelle", "/demandes/nouvelle"),
        new("connexion", "/connexion", HttpStatusCode.OK, HttpStatusCode.Found, Elsewhere: "/"),
        new("deconnexion", "/deconnexion", HttpStatusCode.Found, HttpStatusCode.OK, Elsewhere: "/"),
        Signed("moi", "/moi"),
        Signed("moi/sessions", "/moi/sessions"),
        new("erreur/{status:int}", "/erreur/404", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("/health/live", "/health/live"),
        Public("/health/ready", "/health/ready"),
    ];

    private static ListedRoute Public(string pattern, string sample) => new(pattern, sample, HttpStatusCode.OK, HttpStatusCode.OK);

    private static ListedRoute Signed(string pattern, string sample, HttpStatusCode toMembers = HttpStatusCode.OK) => new(pattern, sample, HttpStatusCode.Found, toMembers);
}
