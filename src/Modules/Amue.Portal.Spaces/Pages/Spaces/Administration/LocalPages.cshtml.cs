using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.LocalPages;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>The pages that a space's manager writes for it.</summary>
[Feature(Manifest.Feature)]
internal sealed class LocalPagesModel(SaveLocalPage save, LocalPageReader pages) : SpaceAdministrationPage
{
    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Language { get; set; } = "fr";

    [BindProperty]
    public VisibilityLevel Visibility { get; set; } = VisibilityLevel.Community;

    public IReadOnlyList<LocalPageView> Written { get; private set; } = [];

    public bool IsPreview { get; private set; }

    public IEnumerable<VisibilityLevel> Levels => Space.Kind == SpaceKind.Establishment
        ? [VisibilityLevel.Public, VisibilityLevel.Community, VisibilityLevel.Establishment]
        : [VisibilityLevel.Public, VisibilityLevel.Community, VisibilityLevel.Space];

    public async Task OnGetAsync([FromQuery(Name = "page")] string? edited)
    {
        Written = await pages.AllAsync(Space.Id, Cancelled);
        if (Written.FirstOrDefault(p => p.Slug == edited) is { } found)
        {
            (Slug, Title, Body, Language, Visibility) = (found.Slug, found.Title, found.Body, found.Language, found.Visibility);
        }
    }

    public async Task OnPostPreviewAsync()
    {
        Written = await pages.AllAsync(Space.Id, Cancelled);
        IsPreview = true;
    }

    public async Task<IActionResult> OnPostAsync(bool published)
    {
        var text = new LocalPageText(string.IsNullOrEmpty(Slug) ? null : Slug, Title?.Trim() ?? "", Body ?? "", Language ?? "", Visibility, published);
        var outcome = await save.ExecuteAsync(Space.Key, text, Actor, Cancelled);
        if (outcome.Succeeded)
        {
            return Done(Texts[published ? "spaces.pages.done" : "spaces.pages.kept", text.Title], "/administration/pages");
        }

        Written = await pages.AllAsync(Space.Id, Cancelled);
        return await RefuseAsync(outcome.Refusal);
    }
}
