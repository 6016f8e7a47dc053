using System.Net;
using Amue.Portal.Architecture.Tests;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>A page as one of its readers opens it.</summary>
/// <param name="Address">Names in braces are filled by <see cref="FacePortal"/>.</param>
/// <param name="Login">Null for a visitor.</param>
internal sealed record OpenedPage(string Address, string? Login)
{
    // Read by programs, not by people.
    private static readonly string[] NotPages = ["/articles/flux", "/sifac/articles/flux", "/health/live", "/health/ready", "/.well-known/security.txt"];

    /// <summary>Every listed page once, as the one it is for; then those that another role sees otherwise, and those that hold what was typed or refused.</summary>
    public static IReadOnlyList<OpenedPage> All { get; } =
    [
        .. ListedRoute.All.Where(IsPage).Select(r => new OpenedPage(r.Sample, ReaderOf(r))),
        new("/", People.Claire),
        new("/", People.Luc),
        new("/", People.Root),
        new("/sifac", People.Claire),
        new("/sifac", People.Eva),
        new("/sifac/articles", People.Eva),
        new("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente", People.Eva),
        new("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente/historique", People.Eva),
        new("/sifac/articles/pourquoi-mon-service-fait-reste-t-il-en-attente", People.Claire),
        new("/demandes/{shared}", People.Luc),
        new("/demandes/{solved}", People.Claire),
        new("/demandes/{solved}", People.Sophie),
        new("/demandes/file", People.Sophie),
        new("/demandes/nouvelle?produit=sifac", People.Claire),
        new("/demander-de-l-aide?q=service+fait", People.Claire),
        new("/recherche", null),
        new("/recherche?q=recette", People.Claire),
        new("/recherche?q=zzyzx", People.Claire),
        new("/recherche?q=recette&pourquoi=oui", People.Claire),
        new("/moi", People.Root),
        new("/no-such-page", People.Claire),
        new("/no-such-page", null),
    ];

    public string Path => Address.Split('?')[0];

    /// <summary>The key of the space it belongs to; empty: the portal.</summary>
    public string Space => Path.Split('/')[1] is "sifac" or "e042" ? Path.Split('/')[1] : "";

    public override string ToString() => $"{Address} ({Login ?? "visiteur"})";

    private static bool IsPage(ListedRoute route) =>
        !NotPages.Contains(route.Sample) && (route.ToVisitors == HttpStatusCode.OK || route.ToMembers == HttpStatusCode.OK) && !route.Sample.StartsWith("/assets/", StringComparison.Ordinal);

    private static string? ReaderOf(ListedRoute route) => route switch
    {
        { ToVisitors: HttpStatusCode.OK } => null,
        { Readers: { } readers } => readers[0],
        _ => People.Claire,
    };
}
