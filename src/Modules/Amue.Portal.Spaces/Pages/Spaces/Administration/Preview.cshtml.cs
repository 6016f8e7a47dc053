using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.Home;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>The space's home page as its editor's draft would have it: name, logo, colours, menu, blocks. Nobody else's requests see it.</summary>
[Feature(Manifest.Feature)]
internal sealed class PreviewModel(SpaceDrafts drafts, HomePage home) : SpaceAdministrationPage
{
    public IReadOnlyList<HomeBlock> Blocks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await drafts.FindAsync(Space.Id, Actor, Cancelled) is not { } draft)
        {
            return Redirect(InSpace("/administration/apparence"));
        }

        var drafted = Space.Showing(draft.Appearance);
        HttpContext.Features.Set(new PortalRequest(Spaces, drafted, Actor));
        Blocks = home.Of(drafted, Actor);
        return Page();
    }
}
