using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.History;

/// <summary>Has each act done by somebody who may do it, through the portal's operations, at its time.</summary>
internal sealed class LiveHistory(PastDesk desk, HistoryCast cast)
{
    private static readonly Actor Portal = Actor.System("Silence after a proposed solution");

    /// <returns>Null when done; why not otherwise.</returns>
    public async Task<Refusal?> DoAsync(PlannedRequest request, HistoryAct act, CancellationToken cancellationToken)
    {
        desk.Clock.Set(act.At);
        desk.Db.ChangeTracker.Clear();
        if (act.Kind == HistoryActKind.Draft)
        {
            var saved = await desk.SaveDraft.ExecuteAsync(FormOf(request), request.Asker.Actor, cancellationToken);
            request.Id = saved.Succeeded ? saved.Value.DraftId : null;
            return saved.Succeeded ? null : saved.Refusal;
        }

        // A run that was interrupted finds the request that it had begun.
        request.Id ??= await desk.Db.Tickets.AsSystem("The history goes on with its own requests.")
            .Where(t => t.CreatedAt == request.BegunAt && t.RequesterId == request.Asker.Actor.AccountId).Select(t => (Guid?)t.Id).SingleAsync(cancellationToken);
        var ticket = await desk.Db.Tickets.AsSystem("The history looks where its request stands.").AsNoTracking()
            .Include(t => t.Item).Include(t => t.Stages).SingleAsync(t => t.Id == request.Id, cancellationToken);
        var refusal = await DoAsync(request, act, ticket, cancellationToken);
        if (refusal is null && act.Kind is HistoryActKind.Answer or HistoryActKind.Reject or HistoryActKind.Validate)
        {
            await desk.Seen.NoteAsync(ticket.RequesterId, ticket.Id, cancellationToken);
        }

        return refusal;
    }

    private async Task<Refusal?> DoAsync(PlannedRequest request, HistoryAct act, Ticket ticket, CancellationToken cancellationToken)
    {
        var asker = request.Asker.Actor;
        var number = ticket.Number ?? "";
        var text = act.Text ?? "";
        var holder = ticket.AssigneeId is { } assignee ? await cast.ActorAsync(assignee, cancellationToken) : asker;
        switch (act.Kind)
        {
            case HistoryActKind.Submit:
                return RefusalOf(await desk.Submit.ExecuteAsync(new SubmitRequest(ticket.Id, []), asker, cancellationToken));
            case HistoryActKind.SubmitChecked:
                return RefusalOf(await desk.Submit.ExecuteAsync(new SubmitRequest(ticket.Id, [], FirstLevelChecksDone: true), asker, cancellationToken));
            case HistoryActKind.Own:
                return await cast.HandlerAsync(ticket, TicketAction.Own, request.Luck, cancellationToken) is { } owner
                    ? RefusalOf(await desk.Own.ExecuteAsync(number, owner, cancellationToken))
                    : Refusal.Invalid("tickets.history.nobody", number);
            case HistoryActKind.Ask:
                return RefusalOf(await desk.Reply.ExecuteAsync(number, new ReplyRequest(text, []), holder, cancellationToken));
            case HistoryActKind.Answer:
                return RefusalOf(await desk.Reply.ExecuteAsync(number, new ReplyRequest(text, []), asker, cancellationToken));
            case HistoryActKind.Transmit:
                return RefusalOf(await desk.Transmit.ExecuteAsync(number, new TransmitRequest(EvidenceOf(request), []), holder, cancellationToken));
            case HistoryActKind.Return:
                return RefusalOf(await desk.Return.ExecuteAsync(number, new ReturnRequest(ReturnCause.Incomplete, text, []), holder, cancellationToken));
            case HistoryActKind.Note:
                return RefusalOf(await desk.Note.ExecuteAsync(number, text, holder, cancellationToken));
            case HistoryActKind.Qualify when !ticket.LacksQualification:
                return null;
            case HistoryActKind.Qualify:
                return RefusalOf(await desk.Qualify.ExecuteAsync(number, request.Story.SolvedAt, holder, cancellationToken));
            case HistoryActKind.Propose:
                return RefusalOf(await desk.Propose.ExecuteAsync(number, new SolutionRequest(text, []), holder, cancellationToken));
            case HistoryActKind.Reject:
                return RefusalOf(await desk.Reject.ExecuteAsync(number, new RejectionRequest(text, []), asker, cancellationToken));
            case HistoryActKind.Validate:
                return RefusalOf(await desk.Validate.ExecuteAsync(number, act.Rating, asker, cancellationToken));
            case HistoryActKind.Remind:
                return RefusalOf(await desk.Remind.ExecuteAsync(ticket.Id, Portal, cancellationToken));
            case HistoryActKind.ValidateTacitly:
                return RefusalOf(await desk.ValidateTacitly.ExecuteAsync(ticket.Id, Portal, cancellationToken));
            default:
                return RefusalOf(await desk.Cancel.ExecuteAsync(ticket.Id, new CancellationRequest(text, []), asker, cancellationToken));
        }
    }

    private static DraftRequest FormOf(PlannedRequest request) => new()
    {
        ProductId = request.About.Product.Id,
        Kind = request.Story.Nature is null ? TicketKind.AssistanceRequest : TicketKind.MaintenanceRequest,
        Nature = request.Story.Nature,
        CategoryCode = request.Story.Category,
        Subject = request.Subject,
        Description = request.Description,
        Urgency = request.Story.Urgency,
        Impact = request.Story.Impact,
        BlockingProposed = request.Story.Blocking,
        Evidence = EvidenceOf(request),
        Visibility = request.Story.Confidential is null ? VisibilityLevel.Community : VisibilityLevel.Confidential,
        Reason = request.Story.Confidential,
    };

    private static IReadOnlyDictionary<string, string> EvidenceOf(PlannedRequest request) => request.Story.Evidence ?? new Dictionary<string, string>();

    private static Refusal? RefusalOf<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded ? null : outcome.Refusal;
}
