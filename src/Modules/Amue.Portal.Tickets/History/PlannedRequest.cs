namespace Amue.Portal.Tickets.History;

/// <summary>A request of the past, from its first word to its end.</summary>
/// <param name="Luck">Decides which of several people does a thing.</param>
internal sealed record PlannedRequest(Story Story, string Subject, string Description, Asker Asker, AskedProduct About, int Luck, IReadOnlyList<HistoryAct> Acts)
{
    /// <summary>Once it is begun.</summary>
    public Guid? Id { get; set; }

    /// <summary>When its first act has its place among all others'.</summary>
    public DateTime BegunAt { get; set; }
}
