using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Amue.Portal.Spaces.Creation;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Administration;

/// <summary>A space made from one of the recipes for spaces: first which, then what it needs to know.</summary>
[Feature(Manifest.Feature)]
internal sealed class NewModel(CreateSpace create, ReferentialDirectory referential) : PortalPage
{
    private const string Family = "family";
    private const string Establishment = "establishment";

    private readonly Dictionary<string, IReadOnlyList<(string Value, string Label)>> _choices = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public Recipe? Recipe { get; private set; }

    public IReadOnlyList<Recipe> Recipes => create.Recipes;

    public IEnumerable<RecipeParameter> Parameters => Recipe!.Parameters.Where(p => p.Name is not (CreateSpace.KeyParameter or CreateSpace.TitleParameter));

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    public string? ValueOf(string parameter) => Request.HasFormContentType ? Request.Form[parameter].ToString() : null;

    public IReadOnlyList<(string Value, string Label)>? ChoicesOf(string parameter) => _choices.GetValueOrDefault(parameter);

    public async Task<IActionResult> OnGetAsync(string? recette) => await OpenAsync(recette) ?? Page();

    public async Task<IActionResult> OnPostProposeAsync(string? recette)
    {
        if (await OpenAsync(recette) is { } refused)
        {
            return refused;
        }

        Key = string.IsNullOrWhiteSpace(Title) ? Key : await create.ProposeKeyAsync(Title, Cancelled);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? recette)
    {
        if (await OpenAsync(recette) is { } refused)
        {
            return refused;
        }

        var arguments = (Recipe is null ? [] : Parameters).ToDictionary(p => p.Name, p => ValueOf(p.Name) ?? "");
        var created = await create.ExecuteAsync(new NewSpace(recette ?? "", Title ?? "", Key, arguments), Actor, progress: null, Cancelled);
        if (!created.Succeeded)
        {
            return await RefuseAsync(created.Refusal);
        }

        TempData["Confirmation"] = Texts["spaces.new.done", Title!];
        return Redirect($"/{created.Value.Key}/administration");
    }

    private async Task<IActionResult?> OpenAsync(string? recipe)
    {
        if (!Actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return await HideAsync();
        }

        Recipe = Recipes.FirstOrDefault(r => r.Name == recipe);
        _choices[Family] = Enum.GetValues<ContractFamily>().Select(f => (f.ToString(), Texts[$"spaces.family.{f}"])).ToList();
        _choices[Establishment] = (await referential.AllEstablishmentsAsync(Cancelled)).Select(e => (e.Code, $"{e.Code} – {e.Name}")).ToList();
        return null;
    }
}
