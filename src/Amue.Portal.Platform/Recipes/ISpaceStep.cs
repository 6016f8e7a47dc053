namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// A step that whoever manages one space may run inside it. It refuses to touch anything but the space of the run
/// (<see cref="RecipeContext.Scope"/>), and says beforehand what it would change there. Other steps run for the whole portal only.
/// </summary>
public interface ISpaceStep
{
    /// <summary>Reads only. Nothing is foreseen where everything is already so.</summary>
    Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken);
}
