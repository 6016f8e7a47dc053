namespace Amue.Portal.Search.Memory;

/// <summary>A passage of an item or of one of its parts, with its terms as the analyser gives them.</summary>
/// <param name="Id">Its row in the index file, where its text is.</param>
/// <param name="PartTokens">Who may read the part besides; null when all who read the item may.</param>
internal sealed record IndexedPassage(long Id, Guid? PartId, IReadOnlyList<string>? PartTokens, IReadOnlyList<string> Terms);
