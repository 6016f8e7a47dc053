namespace Amue.Portal.Search.Querying;

/// <summary>What the index says of a result, to be read again from the database before it is shown.</summary>
internal sealed record FoundPassage(Guid ContentId, Guid? PartId, int Revision, long Row, Explanation Explanation)
{
    /// <summary>The row of the item's first passage.</summary>
    public long FirstRow { get; init; }

    public string Text { get; init; } = "";
}
