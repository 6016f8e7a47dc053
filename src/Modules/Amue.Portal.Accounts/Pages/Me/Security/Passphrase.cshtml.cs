using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages.Me.Security;

[Feature(Manifest.Feature)]
[RequireRecentProof]
internal sealed class PassphraseModel(ChangeOwnPassphrase change, BrowserSession session) : PortalPage
{
    [BindProperty]
    public string? Passphrase { get; set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var withSecondFactor = BrowserSession.CurrentOf(HttpContext)?.SecondFactorAt is not null;
        var changed = await change.ExecuteAsync(Passphrase ?? "", withSecondFactor, Actor, Cancelled);
        if (!changed.Succeeded)
        {
            return await RefuseAsync(changed.Refusal);
        }

        await session.BeginAsync(HttpContext, changed.Value);
        TempData["Confirmation"] = Texts["accounts.security.passphraseChanged"];
        return LocalRedirect(MyAddresses.Security);
    }
}
