using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>The categories of a product's requests, one a line: code, name, name in English.</summary>
[Feature(Manifest.Feature)]
internal sealed class CategoriesModel(ReferentialDirectory referential, ChangeCategories change) : SpaceAdministrationPage
{
    [BindProperty]
    public string? Categories { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Space.ProductId is not { } id || await referential.FindProductAsync(id, Cancelled) is not { } product)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        Categories = string.Join('\n', product.Categories.Select(c => string.Join(" ; ", new[] { c.Code, c.Label.Fr, c.Label.En }.OfType<string>())));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Space.ProductId is not { } id)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        var outcome = await change.ExecuteAsync(id, Read(Categories ?? "").ToList(), Actor, Cancelled);
        return outcome.Succeeded ? Done(Texts["spaces.categories.done"], "/administration/categories") : await RefuseAsync(outcome.Refusal);
    }

    private static IEnumerable<ProductCategory> Read(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(';', StringSplitOptions.TrimEntries)
        select new ProductCategory(parts[0], new LocalizedText(parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) is { Length: > 0 } english ? english : null));
}
