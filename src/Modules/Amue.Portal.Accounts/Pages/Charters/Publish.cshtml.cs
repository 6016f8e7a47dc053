using Amue.Portal.Accounts.Charters;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Charters;

[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class PublishModel(PublishCharter publish, EditCharter edit) : PortalPage
{
    public const string Address = "/administration/charte";

    [BindProperty]
    public string? French { get; set; }

    [BindProperty]
    public string? English { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var text = await edit.ExecuteAsync(Actor, Cancelled);
        if (!text.Succeeded)
        {
            return await RefuseAsync(text.Refusal);
        }

        (French, English) = text.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var published = await publish.ExecuteAsync(new CharterText(French ?? "", English ?? ""), Actor, Cancelled);
        if (!published.Succeeded)
        {
            return await RefuseAsync(published.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.charter.published", published.Value];
        return LocalRedirect(IndexModel.Address);
    }
}
