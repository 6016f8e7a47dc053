namespace Amue.Portal.Search.Querying;

/// <summary>Why an item stands where it does: what each ingredient gave, already weighed.</summary>
/// <param name="Passage">The words of the question in its best passage and in its title.</param>
/// <param name="Likeness">How alike the question and the title are, letter by letter.</param>
/// <param name="Title">How much of the title the question holds.</param>
/// <param name="Nearness">Words of the question that stand side by side in the passage.</param>
/// <param name="Length">What a fuller item is worth.</param>
public sealed record Explanation(double Passage, double Likeness, double Title, double Nearness, double Length)
{
    public double Score => Passage + Likeness + Title + Nearness + Length;

    /// <summary>What one ingredient is in the whole, from 0 to 1.</summary>
    public double Share(double ingredient) => Score <= 0 ? 0 : ingredient / Score;
}
