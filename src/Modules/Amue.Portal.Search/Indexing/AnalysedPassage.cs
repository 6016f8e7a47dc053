namespace Amue.Portal.Search.Indexing;

internal sealed record AnalysedPassage(Guid? PartId, IReadOnlyList<string>? PartTokens, string Text, IReadOnlyList<string> Terms);
