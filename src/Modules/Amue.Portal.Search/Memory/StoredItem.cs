namespace Amue.Portal.Search.Memory;

/// <summary>An item in the index, and what its words weigh.</summary>
internal sealed class StoredItem(IndexedItem item, int[] titleTerms)
{
    public IndexedItem Item { get; } = item;

    /// <summary>In the order of the title.</summary>
    public int[] TitleTerms { get; } = titleTerms;

    /// <summary>Terms of its text and of all its parts.</summary>
    public int Length { get; set; }

    public bool IsRemoved { get; set; }
}
