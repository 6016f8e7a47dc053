using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>What stands around a page: where one is, where one can go, and who one is.</summary>
internal sealed class PageFrame(PortalRequest request, Menu menu, HttpContext context)
{
    private const string SignInPath = "/connexion";
    private const int MostUnfolded = 3;

    /// <summary>Null when a request failed before the portal knew where it was: the frame then stays bare.</summary>
    public static PageFrame? Of(HttpContext context, Menu menu) =>
        context.Features.Get<PortalRequest>() is { } request ? new PageFrame(request, menu, context) : null;

    public SpaceEntry Space => request.Space;

    public SpaceEntry Portal { get; } = request.Spaces.Portal ?? request.Space;

    public Actor Actor => request.Actor;

    public bool IsPortal => Space.Kind == SpaceKind.Portal;

    public string Mark => StringInfo.GetNextTextElement(Space.Title).ToUpper(CultureInfo.CurrentUICulture);

    public IReadOnlyList<MenuEntry> Entries { get; } = menu.For(request.Space, request.Actor).Select(e => e.Url.Length == 0 ? e with { Url = "/" } : e).ToList();

    /// <summary>What the place is run by, folded into one entry when there is much of it; never what everybody comes for.</summary>
    public IReadOnlyList<MenuEntry> Folded { get => field ??= Entries.Where(RunsThePlace).ToList() is { Count: > MostUnfolded } folded ? folded : []; }

    /// <summary>The entry that the page belongs to: the one with the longest address that the page's own begins with.</summary>
    public MenuEntry? Current { get => field ??= Entries.Where(Leads).MaxBy(e => e.Url.Length); }

    public string? CurrentState(MenuEntry entry) =>
        entry != Current ? null : entry.Url == Path ? "page" : "true";

    public string SignInUrl => "~" + SignInPath + QueryString.Create("retour", Asked);

    public bool IsSignIn => Path == SignInPath;

    private string Path { get; } = context.Request.Path.Value is { Length: > 1 } path ? path.TrimEnd('/') : "/";

    // An error page is executed again under its own address: the reader wants the one they asked for.
    private string Asked => context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
        ? UriHelper.BuildRelative(failed.OriginalPathBase, failed.OriginalPath, new QueryString(failed.OriginalQueryString))
        : context.Request.GetEncodedPathAndQuery();

    private bool Leads(MenuEntry entry) =>
        entry.Url == Path || (!IsHome(entry) && Path.StartsWith(entry.Url + "/", StringComparison.Ordinal));

    private bool RunsThePlace(MenuEntry entry) => (entry.Url + "/").StartsWith(Space.Prefix + "/administration/", StringComparison.Ordinal);

    private bool IsHome(MenuEntry entry) => entry.Url == "/" || entry.Url == Space.Prefix;
}
