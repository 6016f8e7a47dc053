using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Pages;

[Feature(Manifest.Feature)]
internal sealed class ListModel : PortalPage
{
    public ILookup<SpaceKind, SpaceEntry> ByKind { get; private set; } = Array.Empty<SpaceEntry>().ToLookup(s => s.Kind);

    public void OnGet() => ByKind = Spaces.Open.Where(s => s.Kind != SpaceKind.Portal).OrderBy(s => s.Title, StringComparer.CurrentCulture).ToLookup(s => s.Kind);
}
