using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Search.Reports;
using Amue.Portal.Search.Wordings;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Search.Pages.Administration;

/// <summary>One question that readers asked, and what an editor can do about it.</summary>
[Feature(Manifest.Feature)]
internal sealed class QuestionModel(ReadQuestions questions, PortalSearch search, ListWordings list, AddWording add, RemoveWording remove) : PortalPage
{
    private const int MostHits = 8;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Other words to look for what answers it.</summary>
    [BindProperty(SupportsGet = true, Name = "autre")]
    public string? Other { get; set; }

    public QuestionGroup Asked { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public ILookup<Guid, ListedWording> Wordings { get; private set; } = null!;

    /// <summary>Where this reader may write an article.</summary>
    public IReadOnlyList<SpaceEntry> WritesIn => Spaces.Open.Where(s => s.Has("knowledge") && Actor.May(SearchPermissions.Manage, s.Scope)).ToList();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.May(SearchPermissions.Manage) || !IsQuestion)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid content) => await DoneAsync(await add.ExecuteAsync(content, Text ?? "", Actor, Cancelled), "search.wordings.added");

    public async Task<IActionResult> OnPostRemoveAsync(Guid wording) => await DoneAsync(await remove.ExecuteAsync(wording, Actor, Cancelled), "search.wordings.removed");

    private bool IsQuestion => !string.IsNullOrWhiteSpace(Text) && Text.Length <= AskedQuestion.LongestText && QuestionKey.Of(Text).Length > 0;

    private async Task<IActionResult> DoneAsync(Outcome<Done> outcome, string said)
    {
        if (outcome.Refusal is { } refusal)
        {
            if (refusal.Kind == RefusalKind.Invalid)
            {
                await LoadAsync();
            }

            return await RefuseAsync(Actor.May(SearchPermissions.Manage) ? refusal : Refusal.NotFound);
        }

        TempData["Confirmation"] = Texts[said];
        return RedirectToPage(new { q = Text, autre = Other });
    }

    private async Task LoadAsync()
    {
        Asked = await questions.OfAsync(Text ?? "", Actor, Spaces, Cancelled);
        var words = string.IsNullOrWhiteSpace(Other) ? Text ?? "" : Other;
        Hits = (await search.FindAsync(new SearchRequest(words) { Take = MostHits }, Actor, Cancelled)).Hits;
        Wordings = await list.OfAsync(Hits.Select(h => h.ContentId).ToList(), Cancelled);
    }
}
