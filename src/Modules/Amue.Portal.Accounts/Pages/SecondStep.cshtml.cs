using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals]
internal sealed class SecondStepModel(PendingSignIn pending, SignInByCode signIn, BrowserSession session) : PortalPage
{
    public const string Address = "/connexion/code";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnParameter)]
    public string? Return { get; set; }

    public string ReturnAddress => LocalAddress.Of(Return);

    public IActionResult OnGet() => pending.Of(HttpContext) is null ? BeginAgain() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (pending.Of(HttpContext) is not { } known)
        {
            return BeginAgain();
        }

        var outcome = await signIn.ExecuteAsync(known, Code ?? "", Cancelled);
        if (!outcome.Succeeded)
        {
            if (outcome.Refusal.Kind == RefusalKind.Conflict)
            {
                PendingSignIn.End(HttpContext);
                return BeginAgain();
            }

            return await RefuseAsync(outcome.Refusal);
        }

        PendingSignIn.End(HttpContext);
        await session.BeginAsync(HttpContext, outcome.Value);
        return LocalRedirect(ReturnAddress);
    }

    private LocalRedirectResult BeginAgain() => LocalRedirect(SessionCookie.SignInPath + QueryString.Create(SessionCookie.ReturnParameter, ReturnAddress));
}
