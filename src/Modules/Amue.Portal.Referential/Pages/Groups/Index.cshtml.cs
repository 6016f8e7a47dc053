using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Groups;

[Feature(Manifest.Feature)]
internal sealed class IndexModel(ReadGroups read) : PortalPage
{
    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await read.AllAsync(Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Groups = outcome.Value;
        return Page();
    }
}
