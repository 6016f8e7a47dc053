using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

[Feature(Manifest.Feature)]
internal sealed class NewModel(DescribeEstablishment describe) : EstablishmentFormPage
{
    public override bool IsWhole => true;

    public override bool IsNew => true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        TimeZoneId = "Europe/Paris";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var unread = Unread();
        var typed = unread is null ? Typed() : unread;
        var outcome = typed.Succeeded ? await describe.CreateAsync(typed.Value, Actor, Cancelled) : typed.Refusal;
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(Actor.MayPortalWide(ReferentialPermissions.Manage) ? outcome.Refusal : Refusal.NotPermitted);
        }

        TempData["Confirmation"] = Texts["referential.establishment.created"];
        return Redirect(ReferentialAddresses.Establishment(typed.Value.Code.Trim().ToUpperInvariant()));
    }
}
