using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals]
internal sealed class PasskeySignInModel(SignInByPasskey signIn, BrowserSession session) : PortalPage
{
    public const string Address = "/connexion/cle";

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnParameter)]
    public string? Return { get; set; }

    public string ReturnAddress => LocalAddress.Of(Return);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await signIn.BeginAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await signIn.ExecuteAsync(Credential, HttpContext, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        PendingSignIn.End(HttpContext);
        await session.BeginAsync(HttpContext, outcome.Value);
        return LocalRedirect(ReturnAddress);
    }
}
