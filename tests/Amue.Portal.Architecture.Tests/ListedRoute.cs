using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Architecture.Tests;

/// <summary>One address of the portal, and what it answers to a reader who only asks.</summary>
/// <param name="Pattern">As routing knows it.</param>
/// <param name="Sample">An address of that pattern; <see cref="RunningPortal.AddressOf"/> fills what it names in braces.</param>
/// <param name="ToVisitors">What an anonymous reader gets; a redirect is to sign in unless <paramref name="Elsewhere"/> says where.</param>
/// <param name="ToMembers">What everyone signed in gets, or the <see cref="Readers"/> only.</param>
/// <param name="Elsewhere">Where a redirect that is not the sign-in leads.</param>
internal sealed record ListedRoute(string Pattern, string Sample, HttpStatusCode ToVisitors, HttpStatusCode ToMembers, string? Elsewhere = null)
{
    /// <summary>To all others it is an address that does not exist. Null: it is for every member.</summary>
    public IReadOnlyList<string>? Readers { get; private init; }

    public static IReadOnlyList<ListedRoute> All { get; } =
    [
        Public("", "/"),
        Public("{space:space}", "/sifac"),
        Public("articles", "/articles"),
        Public("{space:space}/articles", "/sifac/articles"),
        Public("{space:space}/articles/{slug}", "/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente"),
        Signed("articles/{slug}", "/articles/no-such-article", HttpStatusCode.NotFound),
        Public("recherche", "/recherche?q=recette"),
        Signed("administration/synonymes", "/administration/synonymes") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Signed("espaces", "/espaces"),
        Signed("demander-de-l-aide", "/demander-de-l-aide"),
        Signed("demander-de-l-aide/merci", "/demander-de-l-aide/merci"),
        Signed("demandes", "/demandes"),
        Signed("demandes/{number}", "/demandes/DA-1999-000001", HttpStatusCode.NotFound),
        Signed("demandes/{number}", "/demandes/{shared}") with { Readers = [.. People.All.Except([People.Durand])] },
        Signed("demandes/{number}", "/demandes/{confidential}") with { Readers = [People.Claire, People.Luc] },
        Signed("demandes/file", "/demandes/file") with
        {
            Readers = [People.Luc, People.Nadia, People.Hina, People.Alice, People.Sophie, People.Marc, People.Karim],
        },
        Signed("demandes/nouvelle", "/demandes/nouvelle"),
        new("connexion", "/connexion", HttpStatusCode.OK, HttpStatusCode.Found, Elsewhere: "/"),
        new("deconnexion", "/deconnexion", HttpStatusCode.Found, HttpStatusCode.OK, Elsewhere: "/"),
        new("erreur/{status:int}", "/erreur/404", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("/health/live", "/health/live"),
        Public("/health/ready", "/health/ready"),
    ];

    public HttpStatusCode To(string login) => Readers is null || Readers.Contains(login) ? ToMembers : HttpStatusCode.NotFound;

    private static ListedRoute Public(string pattern, string sample) => new(pattern, sample, HttpStatusCode.OK, HttpStatusCode.OK);

    private static ListedRoute Signed(string pattern, string sample, HttpStatusCode toMembers = HttpStatusCode.OK) => new(pattern, sample, HttpStatusCode.Found, toMembers);
}
