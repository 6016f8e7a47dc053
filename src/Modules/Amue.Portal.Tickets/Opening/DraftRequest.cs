using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.Opening;

/// <summary>What the request form holds, complete or not.</summary>
internal sealed record DraftRequest
{
    /// <summary>Null: a new draft.</summary>
    public Guid? DraftId { get; init; }

    public Guid ProductId { get; init; }

    public TicketKind Kind { get; init; }

    /// <summary>Of a maintenance request.</summary>
    public MaintenanceNature? Nature { get; init; }

    public string? CategoryCode { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    public string Language { get; init; } = "fr";

    public Urgency Urgency { get; init; } = Urgency.Medium;

    public Impact Impact { get; init; } = Impact.Medium;

    public bool BlockingProposed { get; init; }

    /// <summary>Answers to the product's evidence fields, by their name; names the product does not have are left out.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = new Dictionary<string, string>();

    public VisibilityLevel Visibility { get; init; } = VisibilityLevel.Community;

    /// <summary>Of a confidential request.</summary>
    public ConfidentialReason? Reason { get; init; }

    public string? ReasonText { get; init; }

    public Guid? JourneyId { get; init; }
}
