using Amue.Portal.Knowledge.Comparing;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

/// <summary>The versions of an article, what changed between two of them, and a draft from any of them.</summary>
[Feature(Manifest.Feature)]
internal sealed class HistoryModel(ArticleHistory history, IPersonDirectory people) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "de")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "a")]
    public int? To { get; set; }

    public HistorySheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, PersonName> Names { get; private set; } = new Dictionary<Guid, PersonName>();

    public IReadOnlyList<DifferencePart> Difference { get; private set; } = [];

    public string Address => InSpace($"/articles/{Slug}/historique");

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is { } refusal ? await RefuseAsync(refusal) : Page();

    public async Task<IActionResult> OnPostRestoreAsync([FromForm] int version, [FromServices] ReviseArticle revise)
    {
        var draft = await revise.ExecuteAsync(Slug, version, Space, Actor, Cancelled);
        if (draft.Succeeded)
        {
            return Redirect(InSpace($"/articles/brouillons/{draft.Value}"));
        }

        return await RefuseAsync(await LoadAsync() ?? draft.Refusal);
    }

    private async Task<Refusal?> LoadAsync()
    {
        var read = await history.ReadAsync(Space, Slug, Actor, Cancelled);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        Sheet = read.Value;
        Names = await people.NamesAsync(Sheet.Versions.SelectMany(v => new[] { v.AuthorId, v.ReviewerId }).OfType<Guid>().Distinct().ToList(), Actor, Cancelled);
        To ??= Sheet.Version;
        From ??= Sheet.Version - 1;
        var (before, after) = (await history.BodyAsync(Sheet, From.Value, Cancelled), await history.BodyAsync(Sheet, To.Value, Cancelled));
        Difference = before is null || after is null ? [] : TextDifference.Between(before, after);
        return null;
    }
}
