using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Groups;

[Feature(Manifest.Feature)]
internal sealed class NewModel(DescribeGroup describe) : GroupFormPage
{
    public override bool IsNew => true;

    public async Task<IActionResult> OnGetAsync() => Actor.MayPortalWide(ReferentialPermissions.Manage) ? Page() : await RefuseAsync(Refusal.NotFound);

    public async Task<IActionResult> OnPostAsync()
    {
        var unread = Unread();
        var typed = unread is null ? Typed(Key?.Trim() ?? "") : unread;
        var outcome = typed.Succeeded ? await describe.ExecuteAsync(typed.Value, revision: null, Actor, Cancelled) : typed.Refusal;
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(Actor.MayPortalWide(ReferentialPermissions.Manage) ? outcome.Refusal : Refusal.NotPermitted);
        }

        TempData["Confirmation"] = Texts["referential.group.created"];
        return Redirect(ReferentialAddresses.Group(typed.Value.Key));
    }
}
