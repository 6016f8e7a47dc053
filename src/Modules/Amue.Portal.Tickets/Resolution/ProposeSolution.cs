using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>Whoever holds the request answers it for good, if the requester's side agrees.</summary>
internal sealed class ProposeSolution(PortalDb db, EventLog events, DeskHours hours, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, SolutionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.ProposeSolution, actor) || actor.AccountId is not { } author)
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.ProposeSolution, actor) is { } refusal)
        {
            return refusal;
        }

        if (ticket.LacksQualification)
        {
            return Refusal.Invalid("tickets.solution.notQualified");
        }

        var errors = MessageChecks.SharedText(nameof(request.Body), request.Body, ticket, request.Confirmations);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var solution = ticket.Say(MessageKind.Solution, request.Body, actor, now);
        db.TicketMessages.Add(solution);
        await db.SendFilesAsync(ticket, solution, actor, now, cancellationToken);
        ticket.ProposeSolution(solution.Id, author, now, SilenceDates.After(now, await hours.OfAsync(ticket, cancellationToken)));
        events.Add(new TicketSolutionProposed(ticket.Id, solution.Id, ticket.HandlingLevel, ticket.QualifiedLevel, ticket.RejectionCount + 1), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}

/// <param name="Body">Markdown.</param>
/// <param name="Confirmations">The findings of personal data that the author keeps on purpose.</param>
internal sealed record SolutionRequest(string Body, IReadOnlyCollection<string> Confirmations);
