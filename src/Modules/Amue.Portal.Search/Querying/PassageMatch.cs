namespace Amue.Portal.Search.Querying;

/// <summary>A passage that matches and that the actor may find, as the index knows it.</summary>
internal sealed record PassageMatch(Guid ContentId, Guid? PartId, int Revision, string Text, double Score);
