using Amue.Portal.Accounts.Correspondents;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Correspondents;

/// <summary>The correspondents of an establishment, product by product, and what is wanting.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(ListCorrespondents list) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "etablissement")]
    public string? Code { get; set; }

    /// <summary>Null while AMUE has named no establishment.</summary>
    public CorrespondentList? Correspondents { get; private set; }

    public bool IsPortalWide => Actor.MayPortalWide(AccountPermissions.Manage);

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsPortalWide && string.IsNullOrWhiteSpace(Code))
        {
            return Page();
        }

        var outcome = await list.ExecuteAsync(Code, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Correspondents = outcome.Value;
        return Page();
    }
}
