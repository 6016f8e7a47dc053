using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The request: only the fields of its product; what happens next is written before the button that sends it.</summary>
[Feature(Manifest.Feature)]
[RequestSizeLimit(DetailsModel.LargestRequest)]
internal sealed class NewModel(
    RequestForm form, ReadDraft readDraft, TicketFiles files, OwnScope operation, ReferentialDirectory referential, TicketNames names, TimeProvider time)
    : RequestFormPage
{
    /// <summary>A need that fits in one line is a subject; a longer one is also the beginning of the description.</summary>
    private const int LongestSubjectFromNeed = 120;

    public IReadOnlyList<DeployedProduct> Products { get; private set; } = [];

    /// <summary>Null until a product is chosen.</summary>
    public ProductForm? Asked { get; private set; }

    public IReadOnlyList<CustomFieldInput> Fields { get; private set; } = [];

    /// <summary>Typed for another product, carried along.</summary>
    public IReadOnlyDictionary<string, string> CarriedAnswers { get; private set; } = new Dictionary<string, string>();

    public string? FirstGroup { get; private set; }

    /// <summary>Null: support is open now.</summary>
    public DateTime? OpensAt { get; private set; }

    /// <summary>Files that the draft has, and whether those to come are for all readers of the request.</summary>
    public AttachingInput Attaching { get; private set; } = new("", [], Shares: false, VisibilityLevel.Community);

    public FoundData Found { get; private set; } = FoundData.None;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "brouillon")] Guid? draft, [FromQuery(Name = "parcours")] Guid? journey, [FromQuery(Name = "texte")] string? text, [FromQuery(Name = "produit")] string? product)
    {
        if (draft is { } id)
        {
            var outcome = await readDraft.ExecuteAsync(id, Actor, Cancelled);
            if (!outcome.Succeeded)
            {
                return await RefuseAsync(outcome.Refusal);
            }

            Resume(outcome.Value);
            return await ShowAsync();
        }

        JourneyId = journey;
        Subject = text?.Length > LongestSubjectFromNeed ? text[..LongestSubjectFromNeed] + "…" : text;
        Description = text?.Length > LongestSubjectFromNeed ? text : null;
        ProductId = string.IsNullOrEmpty(product) ? null : (await referential.FindProductAsync(product, Cancelled))?.Id;
        return await ShowAsync();
    }

    /// <summary>Another product was chosen: its fields, and everything typed so far.</summary>
    public async Task<IActionResult> OnPostProductAsync(FileChoices attached)
    {
        ReadEvidence();
        if (!attached.IsEmpty && ProductId is not null)
        {
            // A browser does not send its files twice.
            await SaveAsync(attached);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostSaveAsync(FileChoices attached)
    {
        ReadEvidence();
        var saved = await SaveAsync(attached);
        if (!saved.Succeeded)
        {
            return await ShowRefusedAsync(saved.Refusal, FoundChoices.None);
        }

        TempData["Confirmation"] = Texts["tickets.form.saved"];
        return Redirect($"/demandes/nouvelle?brouillon={saved.Value.DraftId}");
    }

    public async Task<IActionResult> OnPostSendAsync(FileChoices attached)
    {
        ReadEvidence();
        var choices = FoundChoices.Of(Request.Form);
        HideAsAsked(choices);
        var saved = await SaveAsync(attached);
        if (!saved.Succeeded)
        {
            return await ShowRefusedAsync(saved.Refusal, choices);
        }

        var request = new SubmitRequest(saved.Value.DraftId, choices.Confirmed, FirstLevelChecksDone);
        var sent = await operation.RunAsync((SubmitTicket submit) => submit.ExecuteAsync(request, Actor, Cancelled));
        if (!sent.Succeeded)
        {
            return await ShowRefusedAsync(sent.Refusal, choices);
        }

        TempData["Confirmation"] = Texts["tickets.form.sent", sent.Value.Number!];
        return Redirect($"/demandes/{sent.Value.Number}");
    }

    /// <summary>The draft, then its files: a file that is refused leaves the rest where the next attempt finds it.</summary>
    private async Task<Outcome<SavedDraft>> SaveAsync(FileChoices attached)
    {
        Attaching = Attaching with { Shares = attached.AreShared };
        var saved = await operation.RunAsync((SaveDraft save) => save.ExecuteAsync(ToDraft(), Actor, Cancelled));
        if (!saved.Succeeded)
        {
            return saved;
        }

        DraftId = saved.Value.DraftId;
        if (attached.IsEmpty)
        {
            return saved;
        }

        var kept = await operation.RunAsync((AttachFiles attach) => attach.ExecuteAsync(attached.For(saved.Value.DraftId, with: null), Actor, Cancelled));
        return kept.Succeeded ? saved : kept.Refusal;
    }

    private void HideAsAsked(FoundChoices choices)
    {
        Subject = choices.Hide(Subject);
        Description = choices.Hide(Description);
        foreach (var (name, answer) in Evidence)
        {
            Evidence[name] = choices.Hide(answer) ?? "";
        }
    }

    private async Task<IActionResult> ShowRefusedAsync(Refusal refusal, FoundChoices choices)
    {
        await PrepareAsync();
        Found = FoundData.In(refusal,
        [
            (nameof(Subject), Texts["tickets.form.subject"], Subject),
            (nameof(Description), Texts["tickets.form.description"], Description),
            .. Fields.Select(f => (f.FormName, f.Label.ToString(), f.Answer)),
        ], choices);
        return await RefuseAsync(refusal);
    }

    private async Task<IActionResult> ShowAsync()
    {
        await PrepareAsync();
        return Page();
    }

    private async Task PrepareAsync()
    {
        Products = await form.ProductsAsync(Actor, Cancelled);
        ProductId ??= Products.Count == 1 ? Products[0].Product.Id : null;
        if (ProductId is not { } product || await form.OfProductAsync(product, Actor, Cancelled) is not { Succeeded: true, Value: var asked })
        {
            ProductId = null;
            CarriedAnswers = Evidence;
            return;
        }

        Asked = asked;
        Attaching = Attaching with { Visibility = Visibility, Waiting = DraftId is { } draft ? await files.OfAsync(draft, Actor, Cancelled) : [] };
        string[] stages = FirstLevelChecksDone ? [Opening.Evidence.AtSubmission, Opening.Evidence.AtTransmission] : [Opening.Evidence.AtSubmission];
        Fields = EvidenceInput.Inputs(asked.Evidence, Evidence, stages);
        CarriedAnswers = Evidence.Where(e => !asked.Evidence.Any(f => f.Name == e.Key)).ToDictionary();
        FirstGroup = await names.GroupAsync(asked.SupportGroupId, Cancelled);
        var now = time.GetUtcNow().UtcDateTime;
        OpensAt = asked.Hours.IsOpenAt(now) ? null : asked.Hours.NextOpening(now);
    }
}
