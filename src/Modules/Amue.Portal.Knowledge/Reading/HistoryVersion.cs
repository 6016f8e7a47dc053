namespace Amue.Portal.Knowledge.Reading;

internal sealed record HistoryVersion(int Number, string Title, Guid? AuthorId, DateTime At)
{
    /// <summary>Null for a version that came by an import.</summary>
    public Guid? ReviewerId { get; init; }
}
