using Amue.Portal.Accounts.Charters;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Charters;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class IndexModel(ReadCharter read, AcceptCharter accept) : PortalPage
{
    public const string Address = "/charte";

    public CharterToRead? Charter { get; private set; }

    public bool MayPublish => Actor.MayPortalWide(AccountPermissions.PublishCharter);

    public async Task OnGetAsync() => Charter = await read.ExecuteAsync(Actor, Cancelled);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = CharterFilter.AcceptField)] int number)
    {
        var accepted = await accept.ExecuteAsync(number, Actor, Cancelled);
        if (!accepted.Succeeded)
        {
            await OnGetAsync();
            return await RefuseAsync(accepted.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.charter.accepted"];
        return LocalRedirect(Address);
    }
}
