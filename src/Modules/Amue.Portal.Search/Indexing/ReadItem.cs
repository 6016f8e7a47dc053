using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Indexing;

/// <summary>A findable item as the database has it, before it is cut and analysed.</summary>
/// <param name="Wordings">How readers put what it answers.</param>
internal sealed record ReadItem(IndexedItem Item, string Body, IReadOnlyList<ReadPart> Parts, IReadOnlyList<string> Wordings);
