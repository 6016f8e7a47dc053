namespace Amue.Portal.Tickets.Queue;

/// <summary>How many requests each overview of a queue holds.</summary>
/// <param name="ToOwn">Waiting for somebody to take them.</param>
/// <param name="Mine">Being worked on by the reader.</param>
/// <param name="Others">Being worked on by somebody else.</param>
/// <param name="SolutionProposed">Waiting for the requester's answer.</param>
/// <param name="MostPressing">Open and of priority P1.</param>
internal sealed record QueueCounts(int ToOwn, int Mine, int Others, int SolutionProposed, int MostPressing, int Open);
