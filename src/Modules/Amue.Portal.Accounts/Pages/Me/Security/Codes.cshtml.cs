using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me.Security;

/// <summary>Codes are shown in answer to the post that makes them, and never again.</summary>
[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class CodesModel(RenewRecoveryCodes renew) : PortalPage
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet() => LocalRedirect(MyAddresses.Security);

    public async Task<IActionResult> OnPostAsync()
    {
        var renewed = await renew.ExecuteAsync(Actor, Cancelled);
        if (!renewed.Succeeded)
        {
            return await RefuseAsync(renewed.Refusal);
        }

        Codes = renewed.Value.Codes;
        return Page();
    }
}
