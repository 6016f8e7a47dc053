namespace Amue.Portal.Search.Memory;

/// <summary>An item in the index, and what its words weigh.</summary>
internal sealed class StoredItem(IndexedItem item, int[] titleTerms, int[] headingTerms, TitleVector titleGrams, int firstPassage, int passages)
{
    public IndexedItem Item { get; } = item;

    /// <summary>In the order of the title.</summary>
    public int[] TitleTerms { get; } = titleTerms;

    /// <summary>Of the short lines of its text: headings, and the entries of lists.</summary>
    public int[] HeadingTerms { get; } = headingTerms;

    /// <summary>As <see cref="TitleGrams.Likeness"/> compares them.</summary>
    public TitleVector TitleGrams { get; } = titleGrams;

    /// <summary>Its passages and those of its parts have numbers that follow each other.</summary>
    public int FirstPassage { get; } = firstPassage;

    public int Passages { get; } = passages;

    /// <summary>Terms of its text and of all its parts.</summary>
    public int Length { get; set; }
}
