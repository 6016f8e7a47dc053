using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>A draft about a product, which only its author reads.</summary>
    public static Ticket Begin(Guid requesterId, Guid establishmentId, Guid productId, Guid spaceId, DateTime at)
    {
        var item = new ContentItem(ContentType, spaceId, slug: "", VisibilityLevel.Confidential, nameof(TicketState.Draft), at)
            .By(requesterId, establishmentId, productId);
        item.MoveTo(item.Id.ToString("N"));
        var ticket = new Ticket
        {
            Id = item.Id,
            Item = item,
            RequesterId = requesterId,
            EstablishmentId = establishmentId,
            ProductId = productId,
            CreatedAt = at,
        };
        ticket.ShowToReaders();
        return ticket;
    }

    /// <summary>What the form holds. A draft keeps its latest text only, so that what was taken out of it is nowhere.</summary>
    public void Write(DraftRequest form, IReadOnlyDictionary<string, string> evidence, DateTime at)
    {
        Do(TicketAction.Edit, at);
        Kind = form.Kind;
        Nature = form.Kind == TicketKind.MaintenanceRequest ? form.Nature : null;
        CategoryCode = form.CategoryCode;
        Urgency = form.Urgency;
        Impact = form.Impact;
        Priority = PriorityMatrix.Of(form.Urgency, form.Impact);
        BlockingProposed = form.BlockingProposed && Nature == MaintenanceNature.Corrective;
        Visibility = form.Visibility;
        ConfidentialReason = form.Visibility == VisibilityLevel.Confidential ? form.Reason : null;
        ConfidentialReasonText = form.Visibility == VisibilityLevel.Confidential ? form.ReasonText : null;
        JourneyId = form.JourneyId ?? JourneyId;
        Item.SetCustomFields(evidence);
        Rewrite(OneLine(form.Subject), form.Description.Trim(), form.Language, at);
    }

    public void Submit(string number, Desk desk, DateTime at)
    {
        Do(TicketAction.Submit, at);
        Number = number;
        SubmittedAt = at;
        Item.MoveTo(number);
        GoTo(desk, at);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Rewrite(string subject, string description, string language, DateTime at)
    {
        FoldedSubject = TextFolding.Fold(subject);
        Item.Versions.Clear();
        Item.Write(subject, description, language, RequesterId, at);
    }

    /// <summary>Its establishment has become part of another. Needs the item's audience and the stages loaded.</summary>
    public void FollowEstablishment(Guid into)
    {
        var ofCorrespondents = HandledBy == AudienceToken.Correspondents(EstablishmentId, ProductId);
        EstablishmentId = into;
        HandledBy = ofCorrespondents ? AudienceToken.Correspondents(into, ProductId) : HandledBy;
        Item.FollowEstablishment(into);
        ShowToReaders();
        Revision++;
    }
}
