using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Home;

/// <summary>What the home page of a space is made of, for an actor.</summary>
internal sealed class HomePage(IEnumerable<HomeBlock> blocks)
{
    public IReadOnlyList<HomeBlock> Of(SpaceEntry space, Actor actor) =>
        blocks.Where(b => space.Has(b.FeatureId) && (b.Kinds.Count == 0 || b.Kinds.Contains(space.Kind)) && (!b.SignedIn || !actor.IsVisitor))
            .OrderBy(b => b.Order).ToList();
}
