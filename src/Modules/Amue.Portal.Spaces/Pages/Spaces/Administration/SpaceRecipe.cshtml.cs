using System.Text;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Spaces.Exporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>A recipe that touches this space only: tried, its changes shown, then run. And the space's own configuration as one.</summary>
[Feature(Manifest.Feature)]
internal sealed class SpaceRecipeModel(RecipeRunner runner, ExportSpace export, AuditLog audit) : SpaceAdministrationPage
{
    private const int LongestShown = 300;

    [BindProperty]
    public string? Text { get; set; }

    public RecipeForesight? Foresight { get; private set; }

    public static string Shorten(string? value) => value is null ? "–" : value.Length <= LongestShown ? value : value[..LongestShown] + "…";

    public async Task<IActionResult> OnGetExportAsync()
    {
        var exported = await export.ExecuteAsync(Space.Key, Actor, Cancelled);
        return exported.Succeeded ? File(Encoding.UTF8.GetBytes(exported.Value), "application/json", $"{Space.Key}.recipe.json") : await RefuseAsync(exported.Refusal);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is { Length: > 0 })
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            Text = await reader.ReadToEndAsync(Cancelled);
            ModelState.Remove(nameof(Text));
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            return await RefuseAsync(Refusal.InvalidField("File", "spaces.recipe.missing"));
        }

        await ForeseeAsync();
        Response.StatusCode = Foresight!.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync()
    {
        if (Space.IsArchived)
        {
            return await RefuseAsync(Refusal.Conflict("spaces.archived"));
        }

        var run = await runner.RunAsync(Uploaded(), Context(), progress: null, Cancelled);
        if (run.Succeeded)
        {
            await audit.RecordAsync(Actor, new AuditAct("spaces.runRecipe", Space.Key), CancellationToken.None);
            return Done(Texts["spaces.recipe.done"], "/administration/recette");
        }

        await ForeseeAsync();
        if (run.Failure is { } failure)
        {
            return await RefuseAsync(failure.Refusal);
        }

        // Only what is no one else's may be asked: a recipe that names another space is an attempt, and is noted.
        await audit.RecordAsync(Actor, new AuditAct("spaces.runRecipe", Space.Key, AuditAct.Refused), CancellationToken.None);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task ForeseeAsync()
    {
        Foresight = await runner.ForeseeAsync(Uploaded(), Context(), Cancelled);
        if (Foresight.Problems.Any(p => p.What.Key is "recipes.outOfScope" or "recipes.stepOutsideSpace" or "recipes.stepNotPermitted" or "recipes.notPermitted"))
        {
            await audit.RecordAsync(Actor, new AuditAct("spaces.tryRecipe", Space.Key, AuditAct.Refused), CancellationToken.None);
        }
    }

    private Recipe Uploaded() => RecipeReader.Read(Text ?? "", new RecipeSource($"{Space.Key}.recipe.json", IsTrusted: false));

    private RecipeContext Context() => new(Actor) { Scope = Space.Scope };
}
