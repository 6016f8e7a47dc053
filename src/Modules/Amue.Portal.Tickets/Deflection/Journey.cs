namespace Amue.Portal.Tickets.Deflection;

/// <summary>
/// One person's way from a need to an answer or a request: what was shown to them, what they opened, how it ended.
/// The person is known as in the event log, and the words they wrote are kept nowhere.
/// </summary>
internal sealed class Journey
{
    private Journey()
    {
    }

    public Journey(Guid accountRef, Guid? spaceId, DateTime startedAt)
    {
        Id = Guid.CreateVersion7();
        AccountRef = accountRef;
        SpaceId = spaceId;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; }

    public Guid AccountRef { get; private set; }

    /// <summary>The product space asked about; null: everywhere.</summary>
    public Guid? SpaceId { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public JourneyOutcome Outcome { get; private set; }

    /// <summary>What answered.</summary>
    public Guid? EndedBy { get; private set; }

    public List<JourneySuggestion> Suggestions { get; private set; } = [];

    /// <summary>Needs <see cref="Suggestions"/> loaded. What is shown again keeps the time and the rank at which it was first shown.</summary>
    public void Show(IReadOnlyList<Guid> contentIds, DateTime at)
    {
        foreach (var (contentId, index) in contentIds.Select((id, index) => (id, index)))
        {
            if (!Suggestions.Exists(s => s.ContentId == contentId))
            {
                Suggestions.Add(new JourneySuggestion(Id, contentId, index + 1, at));
            }
        }
    }

    public void Deflect(Guid contentId, DateTime at)
    {
        EndedBy = contentId;
        End(JourneyOutcome.Deflected, at);
    }

    public void Continue(DateTime at) => End(JourneyOutcome.Continued, at);

    private void End(JourneyOutcome outcome, DateTime at) => (Outcome, EndedAt) = (outcome, at);
}
