using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Administration;

/// <summary>The spaces that the reader may manage, archived ones too.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel : PortalPage
{
    public IReadOnlyList<SpaceEntry> Managed { get; private set; } = [];

    public bool MayCreate => Actor.MayPortalWide(PlatformPermissions.ManageSpace);

    public async Task<IActionResult> OnGetAsync()
    {
        Managed = Spaces.All.Where(s => Actor.May(PlatformPermissions.ManageSpace, s.Scope)).OrderBy(s => s.IsArchived).ThenBy(s => s.Kind).ThenBy(s => s.Title, StringComparer.CurrentCulture).ToList();
        return Managed.Count == 0 ? await HideAsync() : Page();
    }
}
