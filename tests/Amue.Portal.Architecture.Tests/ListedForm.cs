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
        Of("connexion", "", "/connexion") with { ToVisitors = HttpStatusCode.UnprocessableEntity },
        Of("deconnexion", "", "/deconnexion"),
        Of("demander-de-l-aide", "", "/demander-de-l-aide"),
        Of("demander-de-l-aide", "Answered", "/demander-de-l-aide"),
        Of("demander-de-l-aide", "Continue", "/demander-de-l-aide"),
        Of("demandes/nouvelle", "Product", "/demandes/nouvelle"),
        Of("demandes/nouvelle", "Save", "/demandes/nouvelle"),
        Of("demandes/nouvelle", "Send", "/demandes/nouvelle"),
        .. new[] { "Reply", "AddNote", "Own", "Transmit", "Return", "Qualify", "ProposeSolution", "Validate", "Reject", "Cancel", "Narrow", "Widen" }
            .Select(act => Of("demandes/{number}", act, "/demandes/{confidential}") with { Readers = [People.Claire, People.Luc] }),
        .. new[] { "", "Remove" }.Select(act => Of("administration/synonymes", act, "/administration/synonymes") with { Readers = [People.Sophie, People.Karim, People.Eva, People.Root] }),
        Of("erreur/{status:int}", "", "/erreur/404") with { ToVisitors = HttpStatusCode.NotFound, WithoutToken = HttpStatusCode.NotFound },
    ];

    /// <summary>The same form of something that is not there.</summary>
    public string Unknown => Sample.Replace("{confidential}", "DA-1999-000001", StringComparison.Ordinal);

    public HttpStatusCode ToVisitors { get; private init; } = HttpStatusCode.Found;

    public HttpStatusCode WithoutToken { get; private init; } = HttpStatusCode.BadRequest;

    public static string NameOf(string route, string? handler) => $"{route} {handler}".TrimEnd();

    private static ListedForm Of(string route, string handler, string sample) =>
        new(NameOf(route, handler), handler.Length == 0 ? sample : $"{sample}?handler={handler}");
}
