using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages;

/// <summary>The stable address that a product's screen leads its users to: wherever the article of that screen is now.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class ContextHelpModel(HelpAddresses help) : PortalPage
{
    public async Task<IActionResult> OnGetAsync(string product, string code)
    {
        var found = await help.FindAsync(product, code, Actor, Cancelled);
        return found.Succeeded ? Redirect(found.Value) : await RefuseAsync(found.Refusal);
    }
}
