namespace Amue.Portal.Search.Querying;

/// <summary>Why an item stands where it does: what each ingredient gave, already weighed.</summary>
/// <param name="Passage">The words of the question in its best passage and in its title.</param>
/// <param name="Text">The words of the question in the whole of it.</param>
/// <param name="Headings">The words of the question in its headings and other short lines.</param>
/// <param name="Likeness">How alike the question and the title are, letter by letter.</param>
/// <param name="Title">How much of the title the question holds.</param>
/// <param name="Nearness">Words of the question that stand side by side in the passage.</param>
/// <param name="Length">What a fuller item is worth.</param>
/// <param name="Standing">What its readers and its age say of it.</param>
public sealed record Explanation(double Passage, double Text, double Headings, double Likeness, double Title, double Nearness, double Length, double Standing)
{
    public double Score => Passage + Text + Headings + Likeness + Title + Nearness + Length + Standing;

    /// <summary>What one ingredient is in the whole, from 0 to 1.</summary>
    public double Share(double ingredient) => Score <= 0 ? 0 : Math.Max(0, ingredient) / Score;
}
