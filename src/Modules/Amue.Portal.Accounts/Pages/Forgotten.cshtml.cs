using Amue.Portal.Accounts.Reset;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals(EveryPost = true)]
internal sealed class ForgottenModel(AskForReset ask) : PortalPage
{
    public const string Address = "/connexion/phrase-oubliee";

    [BindProperty]
    public string? Who { get; set; }

    public bool IsAsked { get; private set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await ask.ExecuteAsync(Who, Cancelled);
        if (!asked.Succeeded)
        {
            return await RefuseAsync(asked.Refusal);
        }

        IsAsked = true;
        return Page();
    }
}
