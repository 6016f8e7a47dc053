namespace Amue.Portal.Search.Memory;

/// <summary>What is readable as a whole: an item's own text, or one of its parts.</summary>
internal sealed record ReadableUnit(int Item, Guid? PartId, IReadOnlyList<string>? PartTokens);
