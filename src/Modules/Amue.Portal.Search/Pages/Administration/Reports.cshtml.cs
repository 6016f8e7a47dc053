using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Search.Pages.Administration;

/// <summary>The questions that search served badly, and how this node's index does.</summary>
[Feature(Manifest.Feature)]
internal sealed class ReportsModel(ReadQuestions questions, SearchIndex index) : PortalPage
{
    private static readonly Dictionary<string, QuestionConcern> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sans-resultat"] = QuestionConcern.WithoutResult,
        ["sans-clic"] = QuestionConcern.WithoutClick,
        ["reformulees"] = QuestionConcern.Reformulated,
    };

    public QuestionConcern Concern { get; private set; }

    public IReadOnlyList<QuestionGroup> Groups { get; private set; } = [];

    public IndexState Index { get; private set; } = null!;

    public bool MayRebuild => Actor.MayPortalWide(SearchPermissions.Manage);

    public static string NameOf(QuestionConcern concern) => Names.First(n => n.Value == concern).Key;

    public async Task<IActionResult> OnGetAsync()
    {
        Index = index.Read();
        Concern = Names.GetValueOrDefault(Request.Query["quoi"].ToString());
        var outcome = await questions.ExecuteAsync(Concern, Actor, Spaces, Cancelled);
        if (outcome.Refusal is not null)
        {
            // What one may not do is not told to be there.
            return await RefuseAsync(Refusal.NotFound);
        }

        Groups = outcome.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostRebuildAsync()
    {
        if ((await index.BeginAgainAsync(Actor, Cancelled)).Refusal is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        TempData["Confirmation"] = Texts["search.index.begun"];
        return RedirectToPage();
    }
}
