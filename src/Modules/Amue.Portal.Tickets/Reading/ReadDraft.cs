using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Reading;

/// <summary>What was typed, for the form to be taken up again by its author.</summary>
internal sealed class ReadDraft(PortalDb db)
{
    public async Task<Outcome<DraftRequest>> ExecuteAsync(Guid draftId, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Tickets.OpenAsync(draftId, actor, cancellationToken);
        if (draft is not { State: TicketState.Draft })
        {
            return Refusal.NotFound;
        }

        return new DraftRequest
        {
            DraftId = draft.Id,
            ProductId = draft.ProductId,
            Kind = draft.Kind,
            Nature = draft.Nature,
            CategoryCode = draft.CategoryCode,
            Subject = draft.Item.Title,
            Description = draft.Description,
            Language = draft.Item.Language,
            Urgency = draft.Urgency,
            Impact = draft.Impact,
            BlockingProposed = draft.BlockingProposed,
            Evidence = draft.Item.CustomFields,
            Visibility = draft.Visibility,
            Reason = draft.ConfidentialReason,
            ReasonText = draft.ConfidentialReasonText,
            JourneyId = draft.JourneyId,
        };
    }
}
