namespace Amue.Portal.Search.Memory;

/// <summary>What scoring asks about each passage that holds a term, side by side: millions of them are read in one search.</summary>
/// <param name="Item">The number of its item.</param>
/// <param name="Access">The number of the rule of access of its text, in the index's <see cref="AccessBook"/>.</param>
/// <param name="Unit">The number of the item's own text, or of the part of it, that the passage is of.</param>
/// <param name="Length">Its terms.</param>
/// <param name="TitleLength">The terms of its item's title.</param>
internal readonly record struct PassageFacts(int Item, int Access, int Unit, ushort Length, ushort TitleLength);
