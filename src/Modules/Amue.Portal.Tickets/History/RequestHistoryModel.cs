namespace Amue.Portal.Tickets.History;

/// <param name="Seed">The same seed over the same days gives the same requests.</param>
/// <param name="Days">How far the past goes back.</param>
/// <param name="PerDay">Requests of an ordinary working day.</param>
/// <param name="Focus">Codes of establishments that make a good part of the requests: those of the people whom one can be.</param>
internal sealed record RequestHistoryModel(int Seed, IReadOnlyList<Story> Stories, int Days = 365, double PerDay = 2, IReadOnlyList<string>? Focus = null);
