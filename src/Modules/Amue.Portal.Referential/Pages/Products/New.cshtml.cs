using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Products;

[Feature(Manifest.Feature)]
internal sealed class NewModel(ReadGroups groups, DescribeProduct describe) : ProductFormPage(groups)
{
    public override bool IsNew => true;

    public async Task<IActionResult> OnGetAsync() => await LoadGroupsAsync() is { } refusal ? await RefuseAsync(refusal) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var unread = Unread();
        var hidden = await LoadGroupsAsync();
        var outcome = unread is null || hidden is not null ? await describe.ExecuteAsync(Typed(Key?.Trim() ?? ""), revision: null, Actor, Cancelled) : unread;
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts["referential.product.created"];
        return Redirect(ReferentialAddresses.Product(Key!.Trim()));
    }
}
