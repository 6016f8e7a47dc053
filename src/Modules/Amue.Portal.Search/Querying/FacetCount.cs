namespace Amue.Portal.Search.Querying;

/// <param name="Value">As an address holds it: a key, an identifier, a year.</param>
/// <param name="Items">Items that the reader may read, and that the other choices leave.</param>
public sealed record FacetCount(string Value, int Items);
