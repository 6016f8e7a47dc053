namespace Amue.Portal.Search.Indexing;

/// <param name="Tokens">Who may read it besides; null when all who read the item may.</param>
internal sealed record ReadPart(Guid Id, string Body, IReadOnlyList<string>? Tokens);
