using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Home;

/// <summary>What the home page of a space is made of, for an actor.</summary>
internal sealed class HomePage(IEnumerable<HomeBlock> blocks)
{
    public IReadOnlyList<HomeBlock> Of(SpaceEntry space, Actor actor)
    {
        var hidden = space.Home.Where(c => c.IsHidden).Select(c => c.Block).ToHashSet();
        return Offered(space).Where(b => (!b.SignedIn || !actor.IsVisitor) && !hidden.Contains(b.Component)).ToList();
    }

    /// <summary>Every block that the space's features bring, in the order that its manager chose.</summary>
    public IReadOnlyList<HomeBlock> Offered(SpaceEntry space)
    {
        var order = space.Home.Select(c => c.Block).ToList();
        return blocks.Where(b => space.Has(b.FeatureId) && (b.Kinds.Count == 0 || b.Kinds.Contains(space.Kind)))
            .OrderBy(b => order.IndexOf(b.Component) is var place and >= 0 ? place : int.MaxValue).ThenBy(b => b.Order)
            .ToList();
    }
}
