using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Platform.Tests.Recipes;

/// <summary>Progress heard at once, where <see cref="Progress{T}"/> would post it to another thread.</summary>
internal sealed class Heard(Action<RecipeProgress>? then = null) : IProgress<RecipeProgress>
{
    public List<RecipeProgress> All { get; } = [];

    public void Report(RecipeProgress value)
    {
        All.Add(value);
        then?.Invoke(value);
    }
}
