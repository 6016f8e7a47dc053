using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Resolution;

namespace Amue.Portal.Tickets.Reading;

/// <summary>A request as its page shows it to one reader.</summary>
internal sealed record TicketSheet
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required TicketKind Kind { get; init; }

    public MaintenanceNature? Nature { get; init; }

    public required string Subject { get; init; }

    /// <summary>Markdown.</summary>
    public required string Description { get; init; }

    public required string Language { get; init; }

    public required Guid SpaceId { get; init; }

    public required Guid ProductId { get; init; }

    public string? CategoryCode { get; init; }

    public required Guid EstablishmentId { get; init; }

    public required Guid RequesterId { get; init; }

    public bool IsOwn { get; init; }

    public Urgency Urgency { get; init; }

    public Impact Impact { get; init; }

    public TicketPriority Priority { get; init; }

    public bool BlockingProposed { get; init; }

    public TicketState State { get; init; }

    public SupportLevel HandlingLevel { get; init; }

    public SupportLevel? QualifiedLevel { get; init; }

    /// <summary>Null: the correspondents of its establishment for its product hold it.</summary>
    public Guid? SupportGroupId { get; init; }

    public FirstLevelMode? FirstLevel { get; init; }

    public Guid? AssigneeId { get; init; }

    public VisibilityLevel Visibility { get; init; }

    public ConfidentialReason? ConfidentialReason { get; init; }

    public string? ConfidentialReasonText { get; init; }

    public required IReadOnlyList<EvidenceAnswer> Evidence { get; init; }

    /// <summary>0–100: how much of what its product asks for it holds.</summary>
    public int Completeness { get; init; }

    public DateTime SubmittedAt { get; init; }

    public DateTime? OwnedAt { get; init; }

    public DateTime? TransmittedToAmueAt { get; init; }

    public DateTime? SolutionProposedAt { get; init; }

    /// <summary>When silence becomes acceptance.</summary>
    public DateTime? TacitAt { get; init; }

    public DateTime? ValidatedAt { get; init; }

    public ValidationMode? ValidationMode { get; init; }

    public int? Rating { get; init; }

    public DateTime? CancelledAt { get; init; }

    public int RejectionCount { get; init; }

    /// <summary>What its reader may do to it as it stands: the operations ask the same table.</summary>
    public required IReadOnlySet<TicketAction> Allowed { get; init; }

    /// <summary>Resource key: who has to do what next.</summary>
    public required string NextStepKey { get; init; }
}

/// <param name="Answer">Null: not answered.</param>
/// <param name="RequiredAt">When an answer is demanded (<c>submit</c>, <c>transmit</c>); null: never.</param>
internal sealed record EvidenceAnswer(string Name, CustomFieldKind Kind, LocalizedText Label, LocalizedText? Hint, IReadOnlyList<string> Choices, string? RequiredAt, string? Answer);
