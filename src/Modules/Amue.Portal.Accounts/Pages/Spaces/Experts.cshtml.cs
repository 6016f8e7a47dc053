using Amue.Portal.Accounts.Experts;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Spaces;

/// <summary>Whom to ask: members by what they say they know, at the portal and in the space of a product.</summary>
[Feature(Manifest.Feature)]
internal sealed class ExpertsModel(FindExperts find) : PortalPage
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public ExpertList Experts { get; private set; } = null!;

    public string Address => InSpace("/experts");

    public bool IsOfProduct => Space.Kind == SpaceKind.Product;

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await find.ExecuteAsync(Text, Space, Most, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return await RefuseAsync(found.Refusal);
        }

        Experts = found.Value;
        return Page();
    }
}
