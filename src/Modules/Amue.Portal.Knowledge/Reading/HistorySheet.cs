namespace Amue.Portal.Knowledge.Reading;

/// <param name="Version">The one that readers see.</param>
/// <param name="Versions">Newest first.</param>
internal sealed record HistorySheet(Guid ArticleId, string Title, string State, int Version, DateTime? ReviewNeededAt, IReadOnlyList<HistoryVersion> Versions);
