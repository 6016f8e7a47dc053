namespace Amue.Portal.Tickets.History;

/// <summary>An invented past that a demonstration was given: what happened in it is no news, so nobody is written to about it.</summary>
internal sealed class RequestHistory
{
    private RequestHistory()
    {
    }

    public RequestHistory(int seed, DateTime startsAt, DateTime endsAt) => (Seed, StartsAt, EndsAt) = (seed, startsAt, endsAt);

    /// <summary>Everything in it follows from this number and the two ends.</summary>
    public int Seed { get; private set; }

    public DateTime StartsAt { get; private set; }

    /// <summary>The present of the first run: one that was interrupted goes on towards the same moment.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When all of it was told; null while a run is not through.</summary>
    public DateTime? ToldAt { get; private set; }

    public void End(DateTime at) => ToldAt = at;
}
