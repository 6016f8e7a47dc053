using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Opening;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What the request form sends, field by field: everything comes back as it was typed.</summary>
internal abstract class RequestFormPage : PortalPage
{
    [BindProperty]
    public Guid? DraftId { get; set; }

    [BindProperty]
    public Guid? JourneyId { get; set; }

    [BindProperty]
    public Guid? ProductId { get; set; }

    [BindProperty]
    public TicketKind Kind { get; set; }

    [BindProperty]
    public MaintenanceNature? Nature { get; set; }

    [BindProperty]
    public bool BlockingProposed { get; set; }

    [BindProperty]
    public string? CategoryCode { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public Urgency Urgency { get; set; } = Urgency.Medium;

    [BindProperty]
    public Impact Impact { get; set; } = Impact.Medium;

    [BindProperty]
    public VisibilityLevel Visibility { get; set; } = VisibilityLevel.Community;

    [BindProperty]
    public ConfidentialReason? Reason { get; set; }

    [BindProperty]
    public string? ReasonText { get; set; }

    /// <summary>A correspondent sends it straight to level 2.</summary>
    [BindProperty]
    public bool FirstLevelChecksDone { get; set; }

    /// <summary>Answers to evidence fields by name, also those that only another product asks for.</summary>
    public Dictionary<string, string> Evidence { get; private set; } = [];

    public TicketPriority Priority => PriorityMatrix.Of(Urgency, Impact);

    protected void ReadEvidence() => Evidence = EvidenceInput.Of(Request.Form);

    protected void Resume(DraftRequest draft)
    {
        (DraftId, JourneyId, ProductId) = (draft.DraftId, draft.JourneyId, draft.ProductId);
        (Kind, Nature, BlockingProposed, CategoryCode) = (draft.Kind, draft.Nature, draft.BlockingProposed, draft.CategoryCode);
        (Subject, Description) = (draft.Subject, draft.Description);
        (Urgency, Impact) = (draft.Urgency, draft.Impact);
        (Visibility, Reason, ReasonText) = (draft.Visibility, draft.Reason, draft.ReasonText);
        Evidence = draft.Evidence.ToDictionary();
    }

    protected DraftRequest ToDraft() => new()
    {
        DraftId = DraftId,
        JourneyId = JourneyId,
        ProductId = ProductId ?? default,
        Kind = Kind,
        Nature = Nature,
        BlockingProposed = BlockingProposed,
        CategoryCode = string.IsNullOrWhiteSpace(CategoryCode) ? null : CategoryCode,
        Subject = Subject ?? "",
        Description = Description ?? "",
        Urgency = Urgency,
        Impact = Impact,
        Visibility = Visibility,
        Reason = Reason,
        ReasonText = ReasonText,
        Evidence = Evidence,
    };
}
