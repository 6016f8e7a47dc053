using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Spaces.LocalPages;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class PageModel(LocalPageReader pages) : PortalPage
{
    public LocalPageView Local { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await pages.FindAsync(Space.Id, slug, Actor, Cancelled) is not { } found)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        Local = found;
        return Page();
    }
}
