using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets;

/// <summary>One stay of a request at a level: who held it, since when, when and by whom it was owned.</summary>
internal sealed class HandlingStage
{
    private HandlingStage()
    {
    }

    public HandlingStage(Guid ticketId, int ordinal, Desk desk, DateTime enteredAt)
    {
        TicketId = ticketId;
        Ordinal = ordinal;
        Level = desk.Level;
        SupportGroupId = desk.SupportGroupId;
        FirstLevel = desk.FirstLevel;
        EnteredAt = enteredAt;
    }

    public Guid TicketId { get; private set; }

    public int Ordinal { get; private set; }

    public SupportLevel Level { get; private set; }

    public Guid? SupportGroupId { get; private set; }

    public FirstLevelMode? FirstLevel { get; private set; }

    public DateTime EnteredAt { get; private set; }

    public DateTime? OwnedAt { get; private set; }

    public Guid? OwnedBy { get; private set; }

    /// <summary>AMUE has it: at level 2 and above, or at a first level delegated to it.</summary>
    public bool IsAtAmue => Level >= SupportLevel.N2 || FirstLevel == FirstLevelMode.Delegated;

    /// <summary>The group's token, except of referents from other establishments when the request is confidential.</summary>
    public string? ReaderToken(VisibilityLevel visibility) =>
        SupportGroupId is not { } group || (FirstLevel == FirstLevelMode.Mutualised && visibility == VisibilityLevel.Confidential)
            ? null
            : AudienceToken.Group(group);

    public void Own(Guid by, DateTime at) => (OwnedBy, OwnedAt) = (by, at);
}
