namespace Amue.Portal.Search.Querying;

/// <summary>What the index says of a result, to be read again from the database before it is shown.</summary>
internal sealed record FoundPassage(Guid ContentId, Guid? PartId, int Revision, string Text, Explanation Explanation);
