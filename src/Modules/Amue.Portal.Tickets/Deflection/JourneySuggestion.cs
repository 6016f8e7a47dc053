namespace Amue.Portal.Tickets.Deflection;

/// <summary>Something that was shown as a possible answer.</summary>
internal sealed class JourneySuggestion
{
    private JourneySuggestion()
    {
    }

    public JourneySuggestion(Guid journeyId, Guid contentId, int rank, DateTime firstShownAt)
    {
        JourneyId = journeyId;
        ContentId = contentId;
        Rank = rank;
        FirstShownAt = firstShownAt;
    }

    public Guid JourneyId { get; private set; }

    public Guid ContentId { get; private set; }

    /// <summary>Its place when it was first shown, from 1.</summary>
    public int Rank { get; private set; }

    public DateTime FirstShownAt { get; private set; }

    public DateTime? OpenedAt { get; private set; }

    public void Open(DateTime at) => OpenedAt ??= at;
}
