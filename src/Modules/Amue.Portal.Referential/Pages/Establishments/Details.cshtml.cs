using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>One establishment: what is known of it, what it uses, what has changed; merging it into another and closing it.</summary>
[Feature(Manifest.Feature)]
internal sealed class DetailsModel(ReadEstablishment read, MergeEstablishments merge, CloseEstablishment close, IPersonDirectory people) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Into { get; set; }

    public EstablishmentSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, PersonName> Names { get; private set; } = new Dictionary<Guid, PersonName>();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostMergeAsync() => await AnswerAsync(await merge.ExecuteAsync(Code, Into ?? "", Actor, Cancelled), "referential.establishment.merged");

    public async Task<IActionResult> OnPostCloseAsync() => await AnswerAsync(await close.ExecuteAsync(Code, Actor, Cancelled), "referential.establishment.closed");

    private async Task<IActionResult> AnswerAsync(Outcome<Done> outcome, string confirmation)
    {
        if (outcome.Succeeded)
        {
            TempData["Confirmation"] = Texts[confirmation];
            return Redirect(ReferentialAddresses.Establishment(Code));
        }

        if (outcome.Refusal.Kind is RefusalKind.NotFound or RefusalKind.NotPermitted)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        var shown = await ShowAsync();
        return Sheet is null ? shown : await RefuseAsync(outcome.Refusal);
    }

    private async Task<IActionResult> ShowAsync()
    {
        var outcome = await read.ExecuteAsync(Code, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Sheet = outcome.Value;
        Names = await people.NamesAsync(Sheet.History.Select(c => c.ByAccountId).OfType<Guid>().Distinct().ToList(), Actor, Cancelled);
        return Page();
    }
}
