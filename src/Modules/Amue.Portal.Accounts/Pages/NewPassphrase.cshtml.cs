using Amue.Portal.Accounts.Reset;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals]
internal sealed class NewPassphraseModel(ResetPassphrase reset) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = AskForReset.SecretParameter)]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        IsOpen = await reset.IsOpenAsync(Secret, Cancelled);
        return IsOpen ? Page() : Closed();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var replaced = await reset.ExecuteAsync(Secret, Passphrase ?? "", Cancelled);
        if (replaced.Succeeded)
        {
            TempData["Confirmation"] = Texts["accounts.reset.done"];
            return LocalRedirect(SessionCookie.SignInPath);
        }

        if (replaced.Refusal.Kind == RefusalKind.Conflict)
        {
            return Closed();
        }

        IsOpen = true;
        return await RefuseAsync(replaced.Refusal);
    }

    private PageResult Closed()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
