using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Timeline;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>One request as its page shows it, and the page again after a refused action.</summary>
internal abstract class RequestPage(ReadTicket read, TicketTimeline timeline, TicketNames names, TicketFiles files) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "number")]
    public string Number { get; set; } = "";

    /// <summary>What was typed in the form that was refused.</summary>
    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public TicketSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Those that its reader may read; their own that wait for a message too.</summary>
    public IReadOnlyList<ShownFile> Attached { get; private set; } = [];

    public KnownNames Names { get; private set; } = KnownNames.None;

    public string? GroupName { get; private set; }

    public IReadOnlyList<CustomFieldInput> TransmitFields { get; private set; } = [];

    /// <summary>The action that was refused; null when the page is only read.</summary>
    public string? Attempt { get; private set; }

    public FoundData Found { get; private set; } = FoundData.None;

    public bool May(TicketAction action) => Sheet.Allowed.Contains(action);

    public bool Attempted(string action) => Attempt == action;

    public FoundData FoundIn(string action) => Attempted(action) ? Found : FoundData.None;

    /// <summary>The solution that waits for this reader's answer.</summary>
    public bool Awaits(ShownMessage message) =>
        message is { Kind: MessageKind.Solution, Accepted: null } && Sheet.State == TicketState.SolutionProposed && (May(TicketAction.Validate) || May(TicketAction.Reject));

    /// <summary>Those that left with this message; null: with the form.</summary>
    public IReadOnlyList<ShownFile> FilesOf(Guid? message) => Attached.Where(f => f.IsSent && f.MessageId == message).ToList();

    public AttachingInput Attaching(TicketAction action, MessageKind kind) => new(
        Attempted(action.ToString()) ? "" : $"{action}-",
        Attached.Where(f => !f.IsSent && f.With == kind).ToList(),
        Attempted(action.ToString()) && SharesFiles,
        Sheet.Visibility,
        kind == MessageKind.InternalNote);

    /// <summary>In the form that was refused a field has its plain name, to which the summary of errors leads.</summary>
    public string IdOf(string action, string field) => Attempted(action) ? field : $"{action}-{field}";

    /// <summary>Ticked in the form that was refused.</summary>
    protected bool SharesFiles { get; set; }

    public string? Typed(string action, string? text) => Attempted(action) ? text : null;

    protected async Task<Refusal?> LoadAsync(IReadOnlyDictionary<string, string> typedEvidence)
    {
        var sheet = await read.ExecuteAsync(Number, Actor, Cancelled);
        if (!sheet.Succeeded)
        {
            return sheet.Refusal;
        }

        Sheet = sheet.Value;
        Timeline = await timeline.OfAsync(Sheet, Actor, Cancelled);
        Attached = await files.OfAsync(Sheet.Id, Actor, Cancelled);
        var people = Timeline.SelectMany(e => new[] { e.ActorId, e.Message?.AuthorId }).Append(Sheet.RequesterId).Append(Sheet.AssigneeId);
        Names = await names.OfAsync([Sheet.EstablishmentId], people, Actor, Cancelled);
        GroupName = await names.GroupAsync(Sheet.SupportGroupId, Cancelled);
        TransmitFields = EvidenceInput.Inputs(Sheet.Evidence, typedEvidence, Evidence.AtSubmission, Evidence.AtTransmission);
        return null;
    }

    /// <summary>The page again, with what was typed and why it was refused; or nothing of it, when the request is not, or no longer, readable.</summary>
    protected async Task<IActionResult> ShowRefusedAsync(string action, Refusal refusal, FoundChoices choices, IReadOnlyDictionary<string, string> typedEvidence)
    {
        if (refusal.Kind is RefusalKind.NotFound or RefusalKind.NotPermitted)
        {
            return await RefuseAsync(refusal);
        }

        if (await LoadAsync(typedEvidence) is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        Attempt = action;
        Found = FoundData.In(refusal, TextsOf(action), choices);
        return await RefuseAsync(refusal);
    }

    private List<(string Field, string Label, string? Text)> TextsOf(string action) => action switch
    {
        nameof(TicketAction.Transmit) => TransmitFields.Select(f => (f.FormName, f.Label.ToString(), f.Answer)).ToList(),
        nameof(TicketAction.Widen) =>
        [
            (nameof(DraftRequest.Subject), Texts["tickets.form.subject"], Sheet.Subject),
            (nameof(DraftRequest.Description), Texts["tickets.form.description"], Sheet.Description),
            .. TransmitFields.Select(f => (f.FormName, f.Label.ToString(), f.Answer)),
            .. Timeline.Select(e => e.Message).OfType<ShownMessage>().Select(m => ($"Messages[{m.Id:N}]", Texts[$"tickets.messageKind.{m.Kind}"], m.Body)),
        ],
        _ => [(nameof(Body), Texts["tickets.page.yourMessage"], Body), (nameof(Reason), Texts["tickets.page.yourMessage"], Reason)],
    };
}
