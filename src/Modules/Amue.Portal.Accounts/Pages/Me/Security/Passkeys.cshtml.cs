using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages.Me.Security;

[Feature(Manifest.Feature)]
[RequireRecentProof]
internal sealed class PasskeysModel(EnrolPasskey enrol) : PortalPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await enrol.BeginAsync(HttpContext, Actor), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var enrolled = await enrol.ExecuteAsync(Name, Credential, HttpContext, Actor, Cancelled);
        if (!enrolled.Succeeded)
        {
            return await RefuseAsync(enrolled.Refusal);
        }

        if (enrolled.Value.Codes.Count > 0)
        {
            Codes = enrolled.Value.Codes;
            return Page();
        }

        TempData["Confirmation"] = Texts["accounts.passkey.added"];
        return LocalRedirect(MyAddresses.Security);
    }
}
