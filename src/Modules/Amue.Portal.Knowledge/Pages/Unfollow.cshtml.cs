using Amue.Portal.Knowledge.Following;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages;

/// <summary>
/// Where the last line of a mail leads: one button stops such mails, for whoever holds the line. Opening the page changes nothing,
/// since mail programs open links by themselves; nothing on it tells who followed what. A mail program that is asked to stop such mails
/// posts here by itself (RFC 8058): the seal is what proves that it may.
/// </summary>
[Feature(Manifest.Feature)]
[PublicPage]
[IgnoreAntiforgeryToken]
internal sealed class UnfollowModel(Unfollow unfollow) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "seal")]
    public string Seal { get; set; } = "";

    public bool IsDone { get; private set; }

    public IActionResult OnGet() => unfollow.Knows(Seal) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        IsDone = (await unfollow.ExecuteAsync(Seal, Cancelled)).Succeeded;
        return IsDone ? Page() : NotFound();
    }
}
