using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Qualification;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;

namespace Amue.Portal.Tickets.Tests;

/// <summary>What people do to requests: each act is one operation in a scope of its own.</summary>
internal sealed class Acts(RequestsPortal portal)
{
    public const string SolutionText = "Relancez la certification du service fait, puis enregistrez.";

    private static readonly Dictionary<string, string> Complete = new() { ["transaction"] = "ME21N", ["steps"] = "J'ouvre l'engagement, je certifie, j'enregistre." };

    public async Task<DraftRequest> FormAsync(string product = "sifac") => new()
    {
        ProductId = (await portal.UsingAsync<ReferentialDirectory, Guid?>(async r => (await r.FindProductAsync(product, default))?.Id))!.Value,
        Kind = TicketKind.AssistanceRequest,
        CategoryCode = product == "sifac" ? "DEP" : null,
        Subject = "Service fait en attente",
        Description = "Le service fait reste en attente après la certification.",
        Evidence = new Dictionary<string, string> { ["transaction"] = "ME21N" },
    };

    public async Task<Outcome<SavedDraft>> SaveAsync(string login, DraftRequest form)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<SaveDraft, Outcome<SavedDraft>>(o => o.ExecuteAsync(form, actor, default));
    }

    public async Task<Outcome<TicketStanding>> SubmitAsync(string login, Guid draft, bool straightToLevel2 = false, params string[] confirmations)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<SubmitTicket, Outcome<TicketStanding>>(o => o.ExecuteAsync(new SubmitRequest(draft, confirmations, straightToLevel2), actor, default));
    }

    /// <returns>The number of a request submitted to level 1.</returns>
    public async Task<string> SubmitAsync(string login, Func<DraftRequest, DraftRequest>? form = null, string product = "sifac")
    {
        var request = await FormAsync(product);
        var draft = await SaveAsync(login, form is null ? request : form(request));
        return (await SubmitAsync(login, draft.Value.DraftId)).Value.Number!;
    }

    public Task<Outcome<TicketStanding>> OwnAsync(string login, string number) =>
        DoAsync<OwnTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, actor, default));

    public Task<Outcome<TicketStanding>> TransmitAsync(string login, string number, IReadOnlyDictionary<string, string>? evidence = null) =>
        DoAsync<TransmitTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new TransmitRequest(evidence ?? Complete, []), actor, default));

    public Task<Outcome<TicketStanding>> ReturnAsync(string login, string number, ReturnCause cause = ReturnCause.Incomplete, string reason = "Il manque l'exercice.") =>
        DoAsync<ReturnTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new ReturnRequest(cause, reason, []), actor, default));

    public Task<Outcome<TicketStanding>> QualifyAsync(string login, string number, SupportLevel level = SupportLevel.N2) =>
        DoAsync<QualifyTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, level, actor, default));

    public Task<Outcome<TicketStanding>> ProposeAsync(string login, string number, string text = SolutionText) =>
        DoAsync<ProposeSolution, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new SolutionRequest(text, []), actor, default));

    public Task<Outcome<TicketStanding>> ValidateAsync(string login, string number, int? rating = null) =>
        DoAsync<ValidateSolution, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, rating, actor, default));

    public Task<Outcome<TicketStanding>> RejectAsync(string login, string number, string reason = "Le service fait reste en attente.") =>
        DoAsync<RejectSolution, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new RejectionRequest(reason, []), actor, default));

    public async Task<Outcome<TicketStanding>> CancelAsync(string login, string number, string? reason = null) =>
        await CancelAsync(login, (await portal.TicketAsync(number)).Id, reason);

    public Task<Outcome<TicketStanding>> CancelAsync(string login, Guid id, string? reason = null) =>
        DoAsync<CancelTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(id, new CancellationRequest(reason, []), actor, default));

    public Task<Outcome<WrittenMessage>> ReplyAsync(string login, string number, string text = "Sur quel exercice ?", params string[] confirmations) =>
        DoAsync<ReplyToTicket, WrittenMessage>(login, (o, actor) => o.ExecuteAsync(number, new ReplyRequest(text, confirmations), actor, default));

    public Task<Outcome<WrittenMessage>> NoteAsync(string login, string number, string text = "Déjà vu à Hauterive, voir la note 1234.") =>
        DoAsync<AddInternalNote, WrittenMessage>(login, (o, actor) => o.ExecuteAsync(number, text, actor, default));

    public Task<Outcome<TicketStanding>> NarrowAsync(
        string login, string number, VisibilityLevel to = VisibilityLevel.Confidential, ConfidentialReason? reason = ConfidentialReason.NamedPerson) =>
        DoAsync<NarrowTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new NarrowRequest(to, reason), actor, default));

    public Task<Outcome<TicketStanding>> WidenAsync(string login, string number, VisibilityLevel to = VisibilityLevel.Community, params string[] confirmations) =>
        DoAsync<WidenTicket, TicketStanding>(login, (o, actor) => o.ExecuteAsync(number, new WidenRequest(to, confirmations), actor, default));

    public Task<Outcome<TicketStanding>> RemindAsync(Guid id) =>
        portal.UsingAsync<RemindOfSolution, Outcome<TicketStanding>>(o => o.ExecuteAsync(id, Actor.System("test"), default));

    public Task<Outcome<TicketStanding>> ValidateTacitlyAsync(Guid id) =>
        portal.UsingAsync<ValidateTacitly, Outcome<TicketStanding>>(o => o.ExecuteAsync(id, Actor.System("test"), default));

    private async Task<Outcome<TResult>> DoAsync<TOperation, TResult>(string login, Func<TOperation, Actor, Task<Outcome<TResult>>> act)
        where TOperation : notnull
        where TResult : notnull
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<TOperation, Outcome<TResult>>(operation => act(operation, actor));
    }
}
