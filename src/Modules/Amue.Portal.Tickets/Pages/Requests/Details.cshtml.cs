using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Following;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Qualification;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Timeline;
using Amue.Portal.Tickets.Transmission;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>One request: its thread, its facts, and a small form for everything its reader may do now.</summary>
[Feature(Manifest.Feature)]
[RequestSizeLimit(LargestRequest)]
internal sealed class DetailsModel(ReadTicket read, TicketTimeline timeline, TicketNames names, TicketFiles files, OwnScope operation) : RequestPage(read, timeline, names, files)
{
    /// <summary>A few files of the largest size at once.</summary>
    public const long LargestRequest = 4 * AttachmentStore.LargestFile;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(new Dictionary<string, string>()) is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        await operation.RunAsync((MarkTicketSeen seen) => seen.ExecuteAsync(Sheet, Actor, Cancelled));
        await operation.RunAsync((NoteConfidentialReading note) => note.ExecuteAsync(Sheet, Actor, Cancelled));
        return Page();
    }

    public Task<IActionResult> OnPostReplyAsync(FileChoices attached) => WriteAsync(TicketAction.Reply, MessageKind.Reply, attached, (ReplyToTicket reply, FoundChoices choices) =>
        reply.ExecuteAsync(Number, new ReplyRequest(Body ?? "", choices.Confirmed), Actor, Cancelled));

    public Task<IActionResult> OnPostAddNoteAsync(FileChoices attached) => WriteAsync(TicketAction.AddNote, MessageKind.InternalNote, attached, (AddInternalNote note, FoundChoices _) =>
        note.ExecuteAsync(Number, Body ?? "", Actor, Cancelled));

    public Task<IActionResult> OnPostOwnAsync() => DoAsync(TicketAction.Own, (OwnTicket own, FoundChoices _) =>
        own.ExecuteAsync(Number, Actor, Cancelled));

    public Task<IActionResult> OnPostTransmitAsync() => DoAsync(TicketAction.Transmit, (TransmitTicket transmit, FoundChoices choices) =>
        transmit.ExecuteAsync(Number, new TransmitRequest(TypedEvidence(choices), choices.Confirmed), Actor, Cancelled));

    public Task<IActionResult> OnPostReturnAsync(ReturnCause cause) => DoAsync(TicketAction.Return, (ReturnTicket giveBack, FoundChoices choices) =>
        giveBack.ExecuteAsync(Number, new ReturnRequest(cause, Reason ?? "", choices.Confirmed), Actor, Cancelled));

    public Task<IActionResult> OnPostQualifyAsync(SupportLevel level) => DoAsync(TicketAction.Qualify, (QualifyTicket qualify, FoundChoices _) =>
        qualify.ExecuteAsync(Number, level, Actor, Cancelled));

    public Task<IActionResult> OnPostProposeSolutionAsync(FileChoices attached) => WriteAsync(TicketAction.ProposeSolution, MessageKind.Solution, attached, (ProposeSolution propose, FoundChoices choices) =>
        propose.ExecuteAsync(Number, new SolutionRequest(Body ?? "", choices.Confirmed), Actor, Cancelled));

    public Task<IActionResult> OnPostValidateAsync(int? rating) => DoAsync(TicketAction.Validate, (ValidateSolution validate, FoundChoices _) =>
        validate.ExecuteAsync(Number, rating, Actor, Cancelled));

    public Task<IActionResult> OnPostRejectAsync() => DoAsync(TicketAction.Reject, (RejectSolution reject, FoundChoices choices) =>
        reject.ExecuteAsync(Number, new RejectionRequest(Reason ?? "", choices.Confirmed), Actor, Cancelled));

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (await LoadAsync(new Dictionary<string, string>()) is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        return await DoAsync(TicketAction.Cancel, (CancelTicket cancel, FoundChoices choices) =>
            cancel.ExecuteAsync(Sheet.Id, new CancellationRequest(Reason, choices.Confirmed), Actor, Cancelled));
    }

    public Task<IActionResult> OnPostNarrowAsync(VisibilityLevel visibility, [FromForm(Name = "Reason")] ConfidentialReason? why, string? reasonText) =>
        DoAsync(TicketAction.Narrow, (NarrowTicket narrow, FoundChoices _) =>
            narrow.ExecuteAsync(Number, new NarrowRequest(visibility, why, reasonText), Actor, Cancelled));

    public Task<IActionResult> OnPostWidenAsync(VisibilityLevel visibility) => DoAsync(TicketAction.Widen, (WidenTicket widen, FoundChoices choices) =>
        widen.ExecuteAsync(Number, new WidenRequest(visibility, choices.Confirmed, choices.HidesTheRest), Actor, Cancelled));

    /// <summary>A message and its files: these are kept first, so that a text which is refused loses none.</summary>
    private async Task<IActionResult> WriteAsync<TOperation, T>(TicketAction action, MessageKind kind, FileChoices attached, Func<TOperation, FoundChoices, Task<Outcome<T>>> execute)
        where TOperation : notnull
        where T : notnull
    {
        SharesFiles = attached.AreShared;
        if (!attached.IsEmpty)
        {
            if (await LoadAsync(new Dictionary<string, string>()) is { } unreadable)
            {
                return await RefuseAsync(unreadable);
            }

            var kept = await operation.RunAsync((AttachFiles attach) => attach.ExecuteAsync(attached.For(Sheet.Id, kind), Actor, Cancelled));
            if (!kept.Succeeded)
            {
                return await ShowRefusedAsync(action.ToString(), kept.Refusal, FoundChoices.Of(Request.Form), new Dictionary<string, string>());
            }
        }

        return await DoAsync(action, execute);
    }

    private async Task<IActionResult> DoAsync<TOperation, T>(TicketAction action, Func<TOperation, FoundChoices, Task<Outcome<T>>> execute)
        where TOperation : notnull
        where T : notnull
    {
        var choices = FoundChoices.Of(Request.Form);
        (Body, Reason) = (choices.Hide(Body), choices.Hide(Reason));
        var outcome = await operation.RunAsync((TOperation o) => execute(o, choices));
        if (!outcome.Succeeded)
        {
            return await ShowRefusedAsync(action.ToString(), outcome.Refusal, choices, TypedEvidence(choices));
        }

        TempData["Confirmation"] = Texts[$"tickets.page.done.{action}"];
        return Redirect($"/demandes/{Number}");
    }

    private Dictionary<string, string> TypedEvidence(FoundChoices choices) =>
        EvidenceInput.Of(Request.Form).ToDictionary(a => a.Key, a => choices.Hide(a.Value) ?? "");
}
