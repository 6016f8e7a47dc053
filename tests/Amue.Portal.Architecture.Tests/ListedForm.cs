using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Architecture.Tests;

/// <summary>Something that a page lets people post.</summary>
/// <param name="Name">The page's route, then the handler.</param>
/// <param name="Sample">Where it is posted, with what a handler needs at least.</param>
/// <param name="Readers">To all other members it does not exist. Null: it is for every member.</param>
internal sealed record ListedForm(string Name, string Sample, IReadOnlyList<string>? Readers = null)
{
    public static IReadOnlyList<ListedForm> All { get; } =
    [
        .. Administration("", "/administration", [People.Root]),
        .. Administration("{space:space}/", "/e042/administration", [People.Ines, People.Root]),
        Of("administration/espaces/nouveau", "", "/administration/espaces/nouveau") with { Readers = [People.Root] },
        Of("administration/espaces/nouveau", "Propose", "/administration/espaces/nouveau") with { Readers = [People.Root] },
        new("administration/correspondants/{id:guid}", "/administration/correspondants/{luc}?etablissement=E042&produit=sifac", [People.Ines, People.Root]),
        Of("administration/personnes/role", "", "/administration/personnes/role") with { Readers = [People.Ines, People.Paul, People.Sophie, People.Karim, People.Root] },
        .. new[] { "Revoke", "Leave", "Join", "JoinGroup", "LeaveGroup" }
            .Select(act => Of("administration/personnes/{id:guid}", act, "/administration/personnes/{claire}") with { Readers = [People.Ines, People.Root] }),
        Of("administration/etablissements/nouveau", "", "/administration/etablissements/nouveau") with { Readers = [People.Root] },
        Of("administration/etablissements/importer", "", "/administration/etablissements/importer") with { Readers = [People.Root] },
        Of("administration/etablissements/importer", "Apply", "/administration/etablissements/importer") with { Readers = [People.Root] },
        Of("administration/etablissements/{establishment}/deploiement", "", "/administration/etablissements/E042/deploiement") with { Readers = [People.Root] },
        Of("administration/produits/nouveau", "", "/administration/produits/nouveau") with { Readers = [People.Root] },
        Of("administration/produits/{product}/modifier", "", "/administration/produits/sifac/modifier") with { Readers = [People.Root] },
        Of("administration/groupes/nouveau", "", "/administration/groupes/nouveau") with { Readers = [People.Root] },
        Of("administration/groupes/{group}", "", "/administration/groupes/sifac-n2") with { Readers = [People.Root] },
        Of("administration/etablissements/{code}", "Merge", "/administration/etablissements/E042") with { Readers = [People.Root] },
        Of("administration/etablissements/{code}", "Close", "/administration/etablissements/E042") with { Readers = [People.Root] },
        Of("administration/etablissements/{establishment}/modifier", "", "/administration/etablissements/E042/modifier") with { Readers = [People.Ines, People.Root] },
        .. new[] { "Run", "Retry" }.Select(act => Of("administration/exploitation", act, "/administration/exploitation") with { Readers = [People.Root] }),
        Of("connexion", "", "/connexion") with { ToVisitors = HttpStatusCode.UnprocessableEntity },
        Of("deconnexion", "", "/deconnexion"),
        Of("demonstration", "", "/demonstration"),
        Of("connexion/code", "", "/connexion/code"),
        Of("connexion/cle", "", "/connexion/cle") with { ToVisitors = HttpStatusCode.UnprocessableEntity },
        Of("connexion/cle", "Options", "/connexion/cle") with { ToVisitors = HttpStatusCode.OK },
        Of("connexion/phrase-oubliee", "", "/connexion/phrase-oubliee") with { ToVisitors = HttpStatusCode.UnprocessableEntity },
        Of("connexion/nouvelle-phrase", "", "/connexion/nouvelle-phrase") with { ToVisitors = HttpStatusCode.Gone },
        Of("invitation", "", "/invitation") with { ToVisitors = HttpStatusCode.NotFound },
        Of("administration/invitations", "", "/administration/invitations") with { Readers = [People.Ines, People.Paul, People.Root] },
        Of("administration/invitations", "Withdraw", "/administration/invitations") with { Readers = [People.Ines, People.Paul, People.Root] },
        Of("administration/charte", "", "/administration/charte") with { Readers = [People.Root] },
        Of("charte", "", "/charte"),
        Of("raccourcis", "", "/raccourcis") with { ToVisitors = HttpStatusCode.Found },
        Of("moi", "", "/moi"),
        Of("moi/sessions", "", "/moi/sessions"),
        Of("moi/sessions", "Others", "/moi/sessions"),
        Of("moi/securite", "RemoveTotp", "/moi/securite"),
        Of("moi/securite/application", "", "/moi/securite/application"),
        Of("moi/securite/codes", "", "/moi/securite/codes"),
        Of("moi/securite", "RemovePasskey", "/moi/securite"),
        Of("moi/securite/cles", "", "/moi/securite/cles"),
        Of("moi/securite/cles", "Options", "/moi/securite/cles"),
        Of("moi/securite/phrase-de-passe", "", "/moi/securite/phrase-de-passe"),
        Of("demander-de-l-aide", "", "/demander-de-l-aide"),
        Of("demander-de-l-aide", "Answered", "/demander-de-l-aide"),
        Of("demander-de-l-aide", "Continue", "/demander-de-l-aide"),
        .. Articles("", "/articles").Concat(Articles("{space:space}/", "/sifac/articles")),
        Of("administration/demandes-confidentielles", "", "/administration/demandes-confidentielles") with { Readers = [People.Root] },
        Of("demandes/nouvelle", "Product", "/demandes/nouvelle"),
        Of("demandes/nouvelle", "Save", "/demandes/nouvelle"),
        Of("demandes/nouvelle", "Send", "/demandes/nouvelle"),
        .. new[] { "Reply", "AddNote", "Own", "Transmit", "Return", "Qualify", "ProposeSolution", "Validate", "Reject", "Cancel", "Narrow", "Widen" }
            .Select(act => Of("demandes/{number}", act, "/demandes/{confidential}") with { Readers = [People.Claire, People.Luc] }),
        .. new[] { "Share", "Keep", "Remove" }.Select(act => Of("demandes/fichiers/{id:guid}", act, "/demandes/fichiers/00000000-0000-0000-0000-000000000000") with { Readers = [] }),
        Of("suivi/{seal}", "", "/suivi/no-such-line") with { Readers = [], ToVisitors = HttpStatusCode.NotFound, WithoutToken = HttpStatusCode.NotFound },
        Of("moi/abonnements", "", "/moi/abonnements"),
        .. new[] { "", "Remove", "Preview" }.Select(act => Of("administration/synonymes", act, "/administration/synonymes") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] }),
        Of("recherche", "", "/recherche") with { ToVisitors = HttpStatusCode.OK, WithoutToken = HttpStatusCode.OK },
        Of("administration/recherche", "Rebuild", "/administration/recherche") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Of("administration/recherche/question", "Add", "/administration/recherche/question") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
        Of("administration/recherche/question", "Remove", "/administration/recherche/question") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] },
    ];

    /// <summary>The same form of something that is not there.</summary>
    public string Unknown => Sample.Replace("{confidential}", "DA-1999-000001", StringComparison.Ordinal).Replace("{draft}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{luc}", "0198c000-0000-7000-8000-000000000001", StringComparison.Ordinal).Replace("{claire}", "0198c000-0000-7000-8000-000000000000", StringComparison.Ordinal).Replace("/E042", "/E999", StringComparison.Ordinal);

    public HttpStatusCode ToVisitors { get; private init; } = HttpStatusCode.Found;

    public HttpStatusCode WithoutToken { get; private init; } = HttpStatusCode.BadRequest;

    public static string NameOf(string route, string? handler) => $"{route} {handler}".TrimEnd();

    private static IEnumerable<ListedForm> Articles(string space, string path) =>
    [
        Of($"{space}articles", "Follow", path),
        Of($"{space}articles/nouveau", "", $"{path}/nouveau") with { Readers = space.Length == 0 ? [] : People.OfSifac },
        .. new[] { "Save", "Submit", "Autosave", "Preview", "TakeBack", "Return", "Comment", "Approve", "Schedule", "Unschedule", "Publish", "Discard" }
            .Select(act => Of(space + "articles/brouillons/{id:guid}", act, path + "/brouillons/{draft}") with { Readers = space.Length == 0 ? [] : People.EditorsOfSifac }),
        .. new[] { "", "Remove" }.Select(act => Of(space + "articles/brouillons/{id:guid}/fichiers", act, path + "/brouillons/{draft}/fichiers") with { Readers = space.Length == 0 ? [] : People.EditorsOfSifac }),
        .. new[] { "Rate", "Revise", "Follow", "Withdraw", "Archive", "Note", "RemoveNote" }.Select(act => Of(space + "articles/{slug}", act, $"{path}/no-such-article") with { Readers = [] }),
        Of(space + "articles/{slug}/historique", "Restore", $"{path}/no-such-article/historique") with { Readers = [] },
    ];

    private static IEnumerable<ListedForm> Administration(string space, string path, string[] readers)
    {
        (string Page, string[] Acts)[] forms =
        [
            ("", ["Feature", "Announce", "Withdraw", "Rename", "Archive", "Restore"]),
            ("/apparence", ["", "Publish", "Discard"]),
            ("/pages", ["", "Preview"]),
            ("/categories", [""]),
            ("/recette", ["", "Run"]),
        ];
        return forms.SelectMany(form => form.Acts.Select(act => Of($"{space}administration{form.Page}", act, path + form.Page) with { Readers = readers }));
    }

    private static ListedForm Of(string route, string handler, string sample) =>
        new(NameOf(route, handler), handler.Length == 0 ? sample : $"{sample}?handler={handler}");
}
