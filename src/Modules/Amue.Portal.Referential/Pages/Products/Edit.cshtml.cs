using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Products;

[Feature(Manifest.Feature)]
internal sealed class EditModel(ReadGroups groups, ReadProduct read, DescribeProduct describe) : ProductFormPage(groups)
{
    [BindProperty(SupportsGet = true, Name = "product")]
    public string Address { get; set; } = "";

    [BindProperty]
    public int Revision { get; set; }

    public override bool IsNew => false;

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var unread = Unread();
        var (typed, revision) = (Typed(Address), Revision);
        var outcome = unread is null ? await describe.ExecuteAsync(typed, revision, Actor, Cancelled) : unread;
        if (!outcome.Succeeded)
        {
            if (await LoadAsync() is { } hidden)
            {
                return await RefuseAsync(outcome.Refusal.Kind == RefusalKind.NotPermitted ? outcome.Refusal : hidden);
            }

            Fill(typed);
            Revision = revision;
            return await RefuseAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts["referential.product.saved"];
        return Redirect(ReferentialAddresses.Product(Address));
    }

    private async Task<Refusal?> LoadAsync()
    {
        var sheet = await read.ExecuteAsync(Address, Actor, Cancelled);
        if (!sheet.Succeeded)
        {
            return sheet.Refusal;
        }

        Fill(sheet.Value.Details);
        (Revision, Heading) = (sheet.Value.Revision, sheet.Value.Details.Name);
        return await LoadGroupsAsync();
    }
}
