using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Deflection;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Help;

/// <summary>One field; below it what already answers; then a thank-you or the request form.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(
    SuggestAnswers suggest, ReadAnswer read, EndByAnswer endByAnswer, ContinueToRequest continueToRequest, ReferentialDirectory referential) : PortalPage
{
    /// <summary>One line: longer words belong to the request itself.</summary>
    public const int LongestText = 500;

    public const int ShortestText = 3;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "parcours")]
    public Guid? JourneyId { get; set; }

    /// <summary>A product's key: its space is looked through first.</summary>
    [BindProperty(SupportsGet = true, Name = "produit")]
    public string? Product { get; set; }

    public SuggestedAnswers? Answers { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.May(TicketPermissions.Create))
        {
            return Page();
        }

        return Needed.Length == 0 ? Page() : await AnswerAsync(redirectToJourney: true) ?? Page();
    }

    public IActionResult OnPost() => Redirect(HelpAddresses.Answers(Needed, JourneyId, Product));

    public async Task<IActionResult> OnGetSuggestionsAsync([FromQuery(Name = "texte")] string? text)
    {
        Text = text;
        return Needed.Length < ShortestText ? new EmptyResult() : await AnswerAsync(redirectToJourney: false) ?? Partial("_Suggestions", this);
    }

    public async Task<IActionResult> OnGetOpenAsync([FromQuery(Name = "contenu")] Guid contentId)
    {
        var outcome = await read.ExecuteAsync(JourneyId ?? default, contentId, Actor, Cancelled);
        return outcome.Succeeded ? LocalRedirect(outcome.Value.Url) : await RefuseAsync(outcome.Refusal);
    }

    public async Task<IActionResult> OnGetBesideAsync([FromQuery(Name = "contenu")] Guid contentId)
    {
        var outcome = await read.ExecuteAsync(JourneyId ?? default, contentId, Actor, Cancelled);
        return outcome.Succeeded ? Partial("_Beside", outcome.Value) : await RefuseAsync(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostAnsweredAsync([FromForm(Name = "contenu")] Guid contentId)
    {
        var outcome = await endByAnswer.ExecuteAsync(JourneyId ?? default, contentId, Actor, Cancelled);
        return outcome.Succeeded ? Redirect(HelpAddresses.Flow + "/merci") : await RefuseAsync(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostContinueAsync()
    {
        if (JourneyId is { } journey)
        {
            var outcome = await continueToRequest.ExecuteAsync(journey, Actor, Cancelled);
            if (!outcome.Succeeded)
            {
                return await RefuseAsync(outcome.Refusal);
            }
        }

        return Redirect(HelpAddresses.Form(Needed, JourneyId, Product));
    }

    private string Needed => Text?.Trim() is { } text ? text[..Math.Min(text.Length, LongestText)] : "";

    /// <returns>Null: the answers are there to be shown.</returns>
    private async Task<IActionResult?> AnswerAsync(bool redirectToJourney)
    {
        var space = await ProductSpaceAsync();
        var outcome = await suggest.ExecuteAsync(new NeedRequest(Needed, JourneyId, space?.Id), Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        if (redirectToJourney && outcome.Value.JourneyId != JourneyId)
        {
            // A journey has its address from the start: the page read again goes on with it.
            return Redirect(HelpAddresses.Answers(Needed, outcome.Value.JourneyId, Product));
        }

        (Answers, JourneyId) = (outcome.Value, outcome.Value.JourneyId);
        return null;
    }

    private async Task<SpaceEntry?> ProductSpaceAsync() =>
        !string.IsNullOrEmpty(Product) && await referential.FindProductAsync(Product, Cancelled) is { } product ? Spaces.OfProduct(product.Id) : null;
}
