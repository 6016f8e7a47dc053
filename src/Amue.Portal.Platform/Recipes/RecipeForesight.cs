namespace Amue.Portal.Platform.Recipes;

/// <summary>What a run would do: the problems that forbid it, or what it would change.</summary>
public sealed record RecipeForesight(IReadOnlyList<RecipeProblem> Problems, IReadOnlyList<ForeseenChange> Changes);
