using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me.Security;

[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class IndexModel(ReadOwnFactors factors, RemoveTotp remove, RemovePasskey removePasskey) : PortalPage
{
    public OwnFactors Factors { get; private set; } = OwnFactors.None;

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

    public async Task<IActionResult> OnPostRemovePasskeyAsync([FromForm(Name = "passkey")] Guid passkeyId)
    {
        var removed = await removePasskey.ExecuteAsync(passkeyId, Actor, Cancelled);
        if (!removed.Succeeded)
        {
            return await RefuseAsync(removed.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.passkey.removed"];
        return LocalRedirect(MyAddresses.Security);
    }
}
