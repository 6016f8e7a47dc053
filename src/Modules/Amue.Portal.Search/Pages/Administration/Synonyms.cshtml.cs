using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Reports;
using Amue.Portal.Search.Synonyms;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Search.Pages.Administration;

/// <summary>Which words mean the same: said and taken back, everywhere or in a space.</summary>
[Feature(Manifest.Feature)]
internal sealed class SynonymsModel(ListSynonyms list, DefineSynonyms define, RemoveSynonyms remove, ShowEffect effect) : PortalPage
{
    private static readonly char[] Separators = ['=', ',', ';', '\n'];

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty(Name = "Space")]
    public string? In { get; set; }

    /// <summary>What saving the words would change; null until it was asked.</summary>
    public SynonymEffect? Effect { get; private set; }

    public IReadOnlyList<ListedSynonyms> Rings { get; private set; } = [];

    /// <summary>Where this reader may say synonyms.</summary>
    public IReadOnlyList<SpaceEntry> Offered => Spaces.All.Where(s => s.Kind != SpaceKind.Portal && Actor.May(SearchPermissions.Manage, s.Scope)).ToList();

    public bool MayEverywhere => Actor.MayPortalWide(SearchPermissions.Manage);

    public async Task<IActionResult> OnGetAsync()
    {
        // What one may not do is not told to be there.
        if (!Actor.May(SearchPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        // From a question that readers asked.
        Words ??= Request.Query["mots"].FirstOrDefault();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        var outcome = await effect.ExecuteAsync(In, Split(), Actor, Spaces, Cancelled);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync();
            return await RefuseAsync(Actor.May(SearchPermissions.Manage) ? refusal : Refusal.NotFound);
        }

        Effect = outcome.Value;
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await DoneAsync(
        await define.ExecuteAsync(new DescribedSynonyms(In, Split()), Actor, Cancelled), "search.synonyms.said");

    public async Task<IActionResult> OnPostRemoveAsync(Guid ring) => await DoneAsync(await remove.ExecuteAsync(ring, Actor, Cancelled), "search.synonyms.removed");

    private string[] Split() => (Words ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task<IActionResult> DoneAsync(Outcome<Done> outcome, string said)
    {
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync();
            return await RefuseAsync(Actor.May(SearchPermissions.Manage) ? refusal : Refusal.NotFound);
        }

        TempData["Confirmation"] = Texts[said];
        return RedirectToPage();
    }

    private async Task LoadAsync() => Rings = await list.ExecuteAsync(Actor, Spaces, Cancelled);
}
