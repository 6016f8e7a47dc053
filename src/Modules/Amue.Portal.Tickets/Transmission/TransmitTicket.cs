using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Transmission;

/// <summary>Takes a request from level 1 to AMUE, once everything the product asks for is answered.</summary>
internal sealed class TransmitTicket(PortalDb db, EventLog events, CustomFields customFields, TicketRouting routing, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, TransmitRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Transmit, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Transmit, actor) is { } refusal)
        {
            return refusal;
        }

        var fields = await customFields.OfAsync(Ticket.ContentType, ticket.Item.SpaceId, cancellationToken);
        var answers = CustomFields.Known(fields, Merged(ticket.Item.CustomFields, request.Evidence));
        var errors = Gate(ticket, request, fields, answers);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        if (await routing.SecondLevelAsync(ticket.ProductId, cancellationToken) is not { } desk)
        {
            return Refusal.Invalid("tickets.transmit.noSecondLevel");
        }

        ticket.Transmit(desk, answers, time.GetUtcNow().UtcDateTime);
        events.Add(TicketTransmitted.By(ticket, Evidence.Completeness(fields, answers, ticket.Description)), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }

    private static List<FieldError> Gate(
        Ticket ticket, TransmitRequest request, IReadOnlyList<ContentFieldDefinition> fields, Dictionary<string, string> answers)
    {
        var rewritten = answers.Where(a => ticket.Item.CustomFields.GetValueOrDefault(a.Key) != a.Value).ToDictionary();
        return
        [
            .. ticket.Description.Length == 0 ? [new FieldError("", "tickets.submit.noDescription")] : Array.Empty<FieldError>(),
            .. CustomFields.Check(fields, answers, Evidence.AtSubmission, Evidence.AtTransmission),
            .. SharedTexts.Problems(ticket.Visibility, request.Confirmations, SharedTexts.OfEvidence(fields, rewritten)),
        ];
    }

    private static Dictionary<string, string> Merged(Dictionary<string, string> known, IReadOnlyDictionary<string, string> given)
    {
        var merged = known.ToDictionary();
        foreach (var (name, answer) in given)
        {
            merged[name] = answer;
        }

        return merged;
    }
}

/// <param name="Evidence">Answers completed or corrected by level 1; those it does not name stay.</param>
/// <param name="Confirmations">The findings of personal data kept on purpose in these answers.</param>
internal sealed record TransmitRequest(IReadOnlyDictionary<string, string> Evidence, IReadOnlyCollection<string> Confirmations);
