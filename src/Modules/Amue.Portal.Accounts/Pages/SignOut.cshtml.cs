using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages;

/// <summary>Only a POST signs out: no link, image or other site can. A GET asks first.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class SignOutModel : PortalPage
{
    public IActionResult OnGet() => Actor.IsVisitor ? LocalRedirect(LocalAddress.Home) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return LocalRedirect(LocalAddress.Home);
    }
}
