using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Products;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Products;

/// <summary>One product: its life, its versions and modules, who supports it, and what has changed.</summary>
[Feature(Manifest.Feature)]
internal sealed class DetailsModel(ReadProduct read, IPersonDirectory people) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public ProductSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, PersonName> Names { get; private set; } = new Dictionary<Guid, PersonName>();

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await read.ExecuteAsync(Key, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Sheet = outcome.Value;
        Names = await people.NamesAsync(Sheet.History.Select(c => c.ByAccountId).OfType<Guid>().Distinct().ToList(), Actor, Cancelled);
        return Page();
    }
}
