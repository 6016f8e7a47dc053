namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>Of which level it is by nature, as AMUE judges (domain.md T1).</summary>
    public SupportLevel? QualifiedLevel { get; private set; }

    /// <summary>Whoever works for AMUE says of which level a request is before proposing a solution to it.</summary>
    public bool LacksQualification => QualifiedLevel is null && CurrentStage.IsAtAmue;

    public void Qualify(SupportLevel level, DateTime at)
    {
        Do(TicketAction.Qualify, at);
        QualifiedLevel = level;
    }
}
