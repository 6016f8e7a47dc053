using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Indexing;

/// <param name="IsPartial">It is being made again and does not hold everything yet.</param>
internal sealed record CurrentIndex(TermIndex Index, bool IsPartial);
