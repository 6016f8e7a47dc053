using Amue.Portal.Platform.Content;

namespace Amue.Portal.Tickets;

/// <summary>
/// A request of an establishment about a product. Its text, messages and readers are the content item's; what may happen to it,
/// and when, is <see cref="TicketRules"/>; each capability's folder holds its verbs.
/// </summary>
internal sealed partial class Ticket : IContentRow
{
    private Ticket()
    {
    }

    public const string ContentType = "ticket";

    public const int MaxSubjectLength = ContentItem.MaxTitleLength;

    /// <summary>Folding spells ligatures out.</summary>
    public const int MaxFoldedSubjectLength = 3 * MaxSubjectLength;

    public const int MaxDescriptionLength = 20_000;

    public const int MaxReasonLength = 500;

    public const int MaxCategoryLength = 20;

    public const int MaxMessageLength = 20_000;

    public Guid Id { get; private set; }

    public ContentItem Item { get; private set; } = null!;

    /// <summary><c>DA-2026-000123</c>, given at submission.</summary>
    public string? Number { get; private set; }

    public TicketKind Kind { get; private set; }

    public MaintenanceNature? Nature { get; private set; }

    public Guid ProductId { get; private set; }

    public string? CategoryCode { get; private set; }

    public Guid EstablishmentId { get; private set; }

    public Guid RequesterId { get; private set; }

    public Urgency Urgency { get; private set; }

    public Impact Impact { get; private set; }

    public TicketPriority Priority { get; private set; }

    public bool BlockingProposed { get; private set; }

    /// <summary>The way that led here (search, deflection, assistant), when there was one.</summary>
    public Guid? JourneyId { get; private set; }

    /// <summary>Markdown. Needs the item's versions loaded.</summary>
    public string Description => Item.Versions.Single(v => v.Number == Item.Version).Body;

    /// <summary>The subject as the queue compares it.</summary>
    public string FoldedSubject { get; private set; } = "";

    public TicketState State { get; private set; }

    /// <summary>Who holds it; its nature is <see cref="QualifiedLevel"/> (domain.md T1).</summary>
    public SupportLevel HandlingLevel { get; private set; } = SupportLevel.N1;

    public Guid? SupportGroupId { get; private set; }

    /// <summary>The audience token of those who hold it now; empty for a draft.</summary>
    public string HandledBy { get; private set; } = "";

    public Guid? AssigneeId { get; private set; }

    public List<HandlingStage> Stages { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    /// <summary>Grows with every verb: two people never do something to the same request at once.</summary>
    public int Revision { get; private set; }

    public HandlingStage CurrentStage => Stages.MaxBy(s => s.Ordinal) ?? throw new InvalidOperationException($"Request {Id} is not at any level yet.");

    public bool WasOwnedAtAmue => Stages.Exists(s => s.IsAtAmue && s.OwnedAt is not null);

    public TicketStanding Standing => new(Id, Number, State, HandlingLevel);

    private void Do(TicketAction action, DateTime at)
    {
        State = TicketRules.StateAfter(action, State, HandlingLevel);
        if (Item.State != State.ToString())
        {
            Item.Enter(State.ToString(), at);
        }

        Revision++;
    }

    private void GoTo(Desk desk, DateTime at)
    {
        Stages.Add(new HandlingStage(Id, Stages.Count, desk, at));
        HandlingLevel = desk.Level;
        SupportGroupId = desk.SupportGroupId;
        HandledBy = desk.TokenFor(EstablishmentId, ProductId);
        AssigneeId = null;
        if (CurrentStage.IsAtAmue)
        {
            TransmittedToAmueAt ??= at;
        }

        ShowToReaders();
    }
}
