using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Reading;

/// <summary>One submitted request; a draft is read by <see cref="ReadDraft"/>.</summary>
internal sealed class ReadTicket(PortalDb db, CustomFields customFields)
{
    public async Task<Outcome<TicketSheet>> ExecuteAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        var fields = await customFields.OfAsync(Ticket.ContentType, ticket.Item.SpaceId, cancellationToken);
        return SheetOf(ticket, fields, actor);
    }

    internal static TicketSheet SheetOf(Ticket ticket, IReadOnlyList<ContentFieldDefinition> fields, Actor actor) => new()
    {
        Id = ticket.Id,
        Number = ticket.Number!,
        Kind = ticket.Kind,
        Nature = ticket.Nature,
        Subject = ticket.Item.Title,
        Description = ticket.Description,
        Language = ticket.Item.Language,
        SpaceId = ticket.Item.SpaceId,
        ProductId = ticket.ProductId,
        CategoryCode = ticket.CategoryCode,
        EstablishmentId = ticket.EstablishmentId,
        RequesterId = ticket.RequesterId,
        IsOwn = actor.Is(ticket.RequesterId),
        Urgency = ticket.Urgency,
        Impact = ticket.Impact,
        Priority = ticket.Priority,
        BlockingProposed = ticket.BlockingProposed,
        State = ticket.State,
        HandlingLevel = ticket.HandlingLevel,
        QualifiedLevel = ticket.QualifiedLevel,
        SupportGroupId = ticket.SupportGroupId,
        FirstLevel = ticket.CurrentStage.FirstLevel,
        AssigneeId = ticket.AssigneeId,
        Visibility = ticket.Visibility,
        ConfidentialReason = ticket.ConfidentialReason,
        ConfidentialReasonText = ticket.ConfidentialReasonText,
        Evidence = Evidence.Answers(fields, ticket.Item.CustomFields),
        Completeness = Evidence.Completeness(fields, ticket.Item.CustomFields, ticket.Description),
        SubmittedAt = ticket.SubmittedAt!.Value,
        OwnedAt = ticket.CurrentStage.OwnedAt,
        TransmittedToAmueAt = ticket.TransmittedToAmueAt,
        SolutionProposedAt = ticket.SolutionProposedAt,
        TacitAt = ticket.TacitAt,
        ValidatedAt = ticket.ValidatedAt,
        ValidationMode = ticket.ValidationMode,
        Rating = ticket.Rating,
        CancelledAt = ticket.CancelledAt,
        RejectionCount = ticket.RejectionCount,
        Allowed = TicketRules.AllowedTo(actor, ticket),
        NextStepKey = NextStep.KeyFor(ticket.State, ticket.HandlingLevel, actor.Is(ticket.RequesterId)),
    };
}
