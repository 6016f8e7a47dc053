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
    private static readonly string[] RoleGivers = [People.Ines, People.Paul, People.Sophie, People.Karim, People.Root];

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
        Public("articles/flux", "/articles/flux"),
        Public("{space:space}/articles/flux", "/sifac/articles/flux"),
        .. new[] { "nouveau", "brouillons" }.SelectMany(page => new[]
        {
            Signed($"articles/{page}", $"/articles/{page}", HttpStatusCode.NotFound),
            Signed($"{{space:space}}/articles/{page}", $"/sifac/articles/{page}") with { Readers = People.OfSifac },
        }),
        Signed("articles/brouillons/{id:guid}", "/articles/brouillons/{draft}", HttpStatusCode.NotFound),
        Signed("{space:space}/articles/brouillons/{id:guid}", "/sifac/articles/brouillons/{draft}") with { Readers = People.EditorsOfSifac },
        Signed("articles/brouillons/{id:guid}/fichiers", "/articles/brouillons/{draft}/fichiers", HttpStatusCode.NotFound),
        Signed("{space:space}/articles/brouillons/{id:guid}/fichiers", "/sifac/articles/brouillons/{draft}/fichiers", HttpStatusCode.Found) with { Readers = People.EditorsOfSifac },
        Signed("articles/fichiers/{id:guid}", "/articles/fichiers/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound),
        Signed("{space:space}/articles/fichiers/{id:guid}", "/sifac/articles/fichiers/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound),
        Signed("articles/{slug}/historique", "/articles/no-such-article/historique", HttpStatusCode.NotFound),
        Signed("{space:space}/articles/{slug}/historique", "/sifac/articles/no-such-article/historique", HttpStatusCode.NotFound),
        new("aide/{product}/{code}", "/aide/sifac/dep-020", HttpStatusCode.Found, HttpStatusCode.Found, Elsewhere: "/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente"),
        new("suivi/{seal}", "/suivi/no-such-line", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("recherche", "/recherche?q=recette"),
        Signed("administration/recherche", "/administration/recherche") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Signed("administration/recherche/question", "/administration/recherche/question?q=recette") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Signed("administration/synonymes", "/administration/synonymes") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Signed("espaces", "/espaces"),
        Public("/assets/couleurs/{colours}", "/assets/couleurs/0b5c8a-ffffff.css"),
        new("/assets/logos/{name}", "/assets/logos/no-such-logo.png", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("pages/{slug}", "/pages/charte"),
        Public("{space:space}/pages/{slug}", "/e042/pages/vos-interlocuteurs"),
        Signed("administration/espaces", "/administration/espaces") with { Readers = [People.Ines, People.Paul, People.Sophie, People.Karim, People.Root] },
        Signed("administration/espaces/nouveau", "/administration/espaces/nouveau") with { Readers = [People.Root] },
        Signed("administration/journal", "/administration/journal") with { Readers = [People.Ines, People.Paul, People.Root] },
        Signed("administration/exploitation", "/administration/exploitation") with { Readers = [People.Root] },
        Signed("moi/abonnements", "/moi/abonnements"),
        Signed("moi/journal", "/moi/journal"),
        Signed("moi/lectures", "/moi/lectures"),
        Signed("administration/demandes-confidentielles", "/administration/demandes-confidentielles") with { Readers = [People.Root] },
        .. new[] { "", "/apparence", "/pages", "/recette" }.SelectMany(page => new[]
        {
            Signed("administration" + page, "/administration" + page) with { Readers = [People.Root] },
            Signed("{space:space}/administration" + page, "/e042/administration" + page) with { Readers = [People.Ines, People.Root] },
        }),
        new("administration/apparence/apercu", "/administration/apparence/apercu", HttpStatusCode.Found, HttpStatusCode.Found) { Readers = [People.Root] },
        new("{space:space}/administration/apparence/apercu", "/e042/administration/apparence/apercu", HttpStatusCode.Found, HttpStatusCode.Found) { Readers = [People.Ines, People.Root] },
        Signed("administration/categories", "/administration/categories", HttpStatusCode.NotFound),
        Signed("{space:space}/administration/categories", "/sifac/administration/categories") with { Readers = [People.Sophie, People.Root] },
        Signed("administration/correspondants", "/administration/correspondants") with { Readers = [People.Ines, People.Paul, People.Root] },
        Signed("administration/correspondants/{id:guid}", "/administration/correspondants/{luc}?etablissement=E042&produit=sifac") with { Readers = [People.Ines, People.Root] },
        Signed("administration/personnes", "/administration/personnes") with { Readers = RoleGivers },
        Signed("administration/personnes/role", "/administration/personnes/role") with { Readers = RoleGivers },
        Signed("administration/personnes/{id:guid}", "/administration/personnes/{claire}") with { Readers = [People.Ines, People.Root] },
        Signed("administration/etablissements", "/administration/etablissements") with { Readers = [People.Ines, People.Paul, People.Root] },
        Signed("administration/etablissements/nouveau", "/administration/etablissements/nouveau") with { Readers = [People.Root] },
        Signed("administration/etablissements/importer", "/administration/etablissements/importer") with { Readers = [People.Root] },
        Signed("administration/etablissements/{establishment}/deploiement", "/administration/etablissements/E042/deploiement?produit=sifac") with { Readers = [People.Root] },
        Signed("administration/produits", "/administration/produits") with { Readers = [People.Root] },
        Signed("administration/produits/nouveau", "/administration/produits/nouveau") with { Readers = [People.Root] },
        Signed("administration/produits/{key}", "/administration/produits/sifac") with { Readers = [People.Root] },
        Signed("administration/produits/{product}/modifier", "/administration/produits/sifac/modifier") with { Readers = [People.Root] },
        Signed("administration/groupes", "/administration/groupes") with { Readers = [People.Root] },
        Signed("administration/groupes/nouveau", "/administration/groupes/nouveau") with { Readers = [People.Root] },
        Signed("administration/groupes/{group}", "/administration/groupes/sifac-n2") with { Readers = [People.Root] },
        Signed("administration/etablissements/{code}", "/administration/etablissements/E042") with { Readers = [People.Ines, People.Root] },
        Signed("administration/etablissements/{establishment}/modifier", "/administration/etablissements/E042/modifier") with { Readers = [People.Ines, People.Root] },
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
        Signed("demandes/fichiers/{id:guid}", "/demandes/fichiers/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound),
        Signed("demandes/nouvelle", "/demandes/nouvelle"),
        new("connexion", "/connexion", HttpStatusCode.OK, HttpStatusCode.Found, Elsewhere: "/"),
        Public("demonstration", "/demonstration"),
        new("deconnexion", "/deconnexion", HttpStatusCode.Found, HttpStatusCode.OK, Elsewhere: "/"),
        Signed("moi", "/moi"),
        Signed("experts", "/experts") with { Readers = [.. People.All.Except([People.Durand])] },
        Signed("{space:space}/experts", "/sifac/experts") with { Readers = [.. People.All.Except([People.Durand])] },
        Signed("moi/sessions", "/moi/sessions"),
        Signed("moi/securite", "/moi/securite"),
        Signed("moi/securite/application", "/moi/securite/application"),
        Signed("moi/securite/codes", "/moi/securite/codes", HttpStatusCode.Found),
        Signed("moi/securite/cles", "/moi/securite/cles"),
        Signed("moi/securite/phrase-de-passe", "/moi/securite/phrase-de-passe"),
        Signed("administration/invitations", "/administration/invitations") with { Readers = [People.Ines, People.Paul, People.Root] },
        Signed("administration/charte", "/administration/charte") with { Readers = [People.Root] },
        Public("charte", "/charte"),
        Public("accessibilite", "/accessibilite"),
        Public("eco", "/eco"),
        Public("raccourcis", "/raccourcis"),
        Signed("composants", "/composants"),
        new("invitation", "/invitation", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("connexion/cle", "/connexion/cle"),
        Public("connexion/phrase-oubliee", "/connexion/phrase-oubliee"),
        new("connexion/nouvelle-phrase", "/connexion/nouvelle-phrase", HttpStatusCode.Gone, HttpStatusCode.Gone),
        new("connexion/code", "/connexion/code", HttpStatusCode.Found, HttpStatusCode.Found, Elsewhere: "/connexion?retour=%2F"),
        new("erreur/{status:int}", "/erreur/404", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        Public("/.well-known/security.txt", "/.well-known/security.txt"),
        Public("/health/live", "/health/live"),
        Public("/health/ready", "/health/ready"),
    ];

    public HttpStatusCode To(string login) => Readers is null || Readers.Contains(login) ? ToMembers : HttpStatusCode.NotFound;

    private static ListedRoute Public(string pattern, string sample) => new(pattern, sample, HttpStatusCode.OK, HttpStatusCode.OK);

    private static ListedRoute Signed(string pattern, string sample, HttpStatusCode toMembers = HttpStatusCode.OK) => new(pattern, sample, HttpStatusCode.Found, toMembers);
}
