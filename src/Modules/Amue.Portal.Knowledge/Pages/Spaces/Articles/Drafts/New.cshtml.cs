using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles.Drafts;

/// <summary>The title and the kind of an article to write: its outline follows.</summary>
[Feature(Manifest.Feature)]
internal sealed class NewModel(StartDraft start) : PortalPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public ArticleKind Kind { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!DraftRules.MayPropose(Space, Actor))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        // From a question that readers asked in vain.
        Title = Request.Query["titre"].FirstOrDefault();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var started = await start.ExecuteAsync(Kind, Title, Space, Actor, Cancelled);
        return started.Succeeded ? Redirect(InSpace($"/articles/brouillons/{started.Value}")) : await RefuseAsync(started.Refusal);
    }
}
