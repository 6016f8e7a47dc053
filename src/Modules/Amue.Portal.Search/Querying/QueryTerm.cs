namespace Amue.Portal.Search.Querying;

/// <summary>One thing that is looked for, by any of several terms: the word itself, its synonyms, what it may be a slip for.</summary>
/// <param name="Alternatives">Terms of the index, each with how well it stands for the word (1: is it).</param>
/// <param name="Weight">How telling it is.</param>
internal sealed record QueryTerm(IReadOnlyList<(int Term, double Likeness)> Alternatives, double Weight);
