using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages;

/// <summary>Only a POST signs out: no link, image or other site can. A GET asks first.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class SignOutModel(BrowserSession session) : PortalPage
{
    public IActionResult OnGet() => Actor.IsVisitor ? LocalRedirect(LocalAddress.Home) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await session.EndAsync(HttpContext, Actor);
        return LocalRedirect(LocalAddress.Home);
    }
}
