using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential.Products;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Products;

/// <summary>The products, and how they fall into the families of the contract and the domains of the offer.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(ListProducts list) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "domaine")]
    public ProductDomain? Domain { get; set; }

    [BindProperty(SupportsGet = true, Name = "famille")]
    public string? Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public ProductLifecycle? Lifecycle { get; set; }

    public ProductListFilter Filter => new(Text, Domain, Family, Lifecycle);

    public ProductList Products { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync()
    {
        // A choice that is none is no choice.
        ModelState.Clear();
        var outcome = await list.ExecuteAsync(Filter, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Products = outcome.Value;
        return Page();
    }
}
