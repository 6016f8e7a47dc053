using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me.Security;

[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class IndexModel(ReadOwnFactors factors, RemoveTotp remove) : PortalPage
{
    public OwnFactors Factors { get; private set; } = new(TotpEnrolledAt: null, RecoveryCodesLeft: 0);

    public async Task OnGetAsync() => Factors = await factors.ExecuteAsync(Actor, Cancelled);

    public async Task<IActionResult> OnPostRemoveTotpAsync()
    {
        var removed = await remove.ExecuteAsync(Actor, Cancelled);
        if (!removed.Succeeded)
        {
            return await RefuseAsync(removed.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.totp.removed"];
        return LocalRedirect(MyAddresses.Security);
    }
}
