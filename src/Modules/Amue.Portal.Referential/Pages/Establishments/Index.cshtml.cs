using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>The establishments that the reader administers.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(ListEstablishments list) : PortalPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public EstablishmentPage Establishments { get; private set; } = new([], Next: null);

    public bool MayManage => Actor.MayPortalWide(ReferentialPermissions.Manage);

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await list.ExecuteAsync(Text, After, PageSize, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Establishments = outcome.Value;
        return Page();
    }
}
